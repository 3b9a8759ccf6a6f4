package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.analysis.finance.Finance;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.SectionText;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One section while it is being written: its words, and the blocks gathered so far. */
final class Page {

    private final Material material;
    private final Wording wording;
    private final SectionText text;
    private final List<Block> blocks = new ArrayList<>();

    Page(Material material, String section) {
        this.material = material;
        this.wording = material.portfolio().frameworks().wording();
        this.text = wording.section(section);
    }

    Finance finance() {
        return material.analysis().finance();
    }

    Wording wording() {
        return wording;
    }

    Text label(String id) {
        return wording.label(id);
    }

    Text unit(String id) {
        return Text.name(material.portfolio().name(id));
    }

    void add(Block block) {
        blocks.add(block);
    }

    /** A table under the heads that the section's text gives it; none without rows. */
    void table(int index, Text caption, List<Table.TableRow> rows) {
        if (!rows.isEmpty()) {
            add(new Table(caption, columns(index, rows.get(0).cells().size()), rows));
        }
    }

    /** The first head stands over names, the others over what their cells hold. */
    private List<Table.Column> columns(int index, int width) {
        List<Table.Column> columns = new ArrayList<>();
        for (Text head : text.columns().get(index).subList(0, width)) {
            columns.add(new Table.Column(head, columns.isEmpty() ? Table.Align.TEXT : Table.Align.NUMBER));
        }
        return columns;
    }

    void sentences(List<Text> sentences) {
        if (!sentences.isEmpty()) {
            add(new Block.Paragraphs(sentences));
        }
    }

    /** The findings of some rules, in the order of all. */
    void findings(Set<String> rules) {
        List<Finding> found = material.analysis().findings().stream()
                .filter(finding -> rules.contains(finding.rule().id()))
                .filter(finding -> finding.rule()
                        .perspectives()
                        .contains(material.perspective().id()))
                .toList();
        if (!found.isEmpty()) {
            add(new Block.FindingList(found));
        }
    }

    /** The section with the figures of these ids; without blocks it says what would supply them. */
    Section section(Set<String> figures) {
        if (blocks.isEmpty()) {
            return new Section(
                    text.id(),
                    text.title(),
                    text.intro(),
                    List.of(new Block.Paragraphs(List.of(text.empty()))),
                    List.of());
        }
        List<Figure> shown = material.analysis().figures().all().stream()
                .filter(figure -> figures.contains(figure.key().id()))
                .toList();
        return new Section(text.id(), text.title(), text.intro(), blocks, shown);
    }

    static Table.TableRow row(String unit, Text... cells) {
        return row(Optional.of(unit), Table.Weight.BODY, cells);
    }

    static Table.TableRow row(Text... cells) {
        return row(Optional.empty(), Table.Weight.BODY, cells);
    }

    static Table.TableRow total(Text... cells) {
        return row(Optional.empty(), Table.Weight.TOTAL, cells);
    }

    private static Table.TableRow row(Optional<String> unit, Table.Weight weight, Text... cells) {
        return new Table.TableRow(
                unit, weight, List.of(cells).stream().map(Page::cell).toList());
    }

    private static Table.Cell cell(Text text) {
        return new Table.Cell(text, text.plain().equals(Format.UNKNOWN) ? Tone.MUTED : Tone.PLAIN);
    }

    /** A value in its usual format. */
    static Text show(Value value) {
        return Format.of(value.type()).text(value);
    }
}
