package dev.quarterdeck.framework;

import dev.quarterdeck.value.Text;
import java.util.List;

/**
 * The words around one section of a report.
 *
 * @param intro what the reader will see and how to read it; may be empty
 * @param empty what is missing, and which heading and columns would supply it
 * @param columns heads of its tables, table by table
 */
public record SectionText(String id, Text title, Text intro, Text empty, List<List<Text>> columns) {

    public SectionText {
        columns = columns.stream().map(List::copyOf).toList();
    }
}
