package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What sections show a reader of what is given. */
public final class Shown {

    private Shown() {}

    /** The section of that name, among the builders of its subject, as one perspective is told it. */
    public static Section section(List<SectionBuilder> subject, String id, String perspective, Given given) {
        return subject.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .build(material(perspective, given));
    }

    public static Material material(String perspective, Given given) {
        Portfolio portfolio = given.portfolio();
        Perspective named = portfolio.frameworks().perspectives().stream()
                .filter(one -> one.id().equals(perspective))
                .findFirst()
                .orElseThrow();
        return new Material(portfolio, Analysis.of(portfolio), named, List.of());
    }

    /** What the section of that name says when nothing is given. */
    public static String empty(String id) {
        return new Given()
                .portfolio()
                .frameworks()
                .wording()
                .section(id)
                .empty()
                .plain();
    }

    public static <T> List<T> blocks(Section section, Class<T> shape) {
        return section.blocks().stream()
                .filter(shape::isInstance)
                .map(shape::cast)
                .toList();
    }

    /** The cells of its tables, row by row. */
    public static List<List<String>> cells(Section section) {
        return blocks(section, Table.class).stream()
                .flatMap(table -> cells(table).stream())
                .toList();
    }

    /** The cells of a table, row by row. */
    public static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.text().plain()).toList())
                .toList();
    }

    public static List<String> said(Section section) {
        return blocks(section, Block.Paragraphs.class).stream()
                .flatMap(block -> block.paragraphs().stream())
                .map(Text::plain)
                .toList();
    }
}
