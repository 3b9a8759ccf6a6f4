package dev.quarterdeck.section;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * One numbered part of a report.
 *
 * @param id as perspectives name it; the anchor on the page
 * @param intro what the reader sees and how to read it; may be empty
 * @param figures the figures it shows, which its report therefore holds; none that it does not show
 */
public record Section(String id, Text title, Text intro, List<Block> blocks, List<Figure> figures) {

    public Section {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** What the section says about one unit; nothing when it says nothing. */
    public Optional<Section> only(String unit) {
        List<Block> left =
                blocks.stream().flatMap(block -> block.only(unit).stream()).toList();
        List<Figure> shown = figures.stream()
                .filter(figure -> figure.key().unit().equals(unit))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Section(id, title, intro, left, shown));
    }
}
