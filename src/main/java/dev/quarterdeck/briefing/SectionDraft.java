package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.SectionText;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One section while it is being written: its words, and the blocks gathered so far. */
public final class SectionDraft {

    private final Material material;
    private final Wording wording;
    private final SectionText text;
    private final List<Block> blocks = new ArrayList<>();

    public SectionDraft(Material material, String section) {
        this.material = material;
        this.wording = material.portfolio().frameworks().wording();
        this.text = wording.section(section);
    }

    public Analysis analysis() {
        return material.analysis();
    }

    public Wording wording() {
        return wording;
    }

    public Text label(String id) {
        return wording.label(id);
    }

    public Text unit(String id) {
        return Text.name(material.portfolio().name(id));
    }

    public void add(Block block) {
        blocks.add(block);
    }

    public List<Text> heads(int index) {
        return text.columns().get(index);
    }

    /** A table under the heads that the section's text gives it; none without rows. */
    public void table(int index, Text caption, List<Table.TableRow> rows) {
        table(caption, heads(index), rows);
    }

    public void table(Text caption, List<Text> heads, List<Table.TableRow> rows) {
        if (!rows.isEmpty()) {
            List<Table.Column> columns = IntStream.range(0, heads.size())
                    .mapToObj(at -> new Table.Column(heads.get(at), align(rows, at)))
                    .toList();
            add(new Table(caption, columns, rows));
        }
    }

    /** A column of figures keeps to the right, any other to the left. */
    private static Table.Align align(List<Table.TableRow> rows, int at) {
        boolean figures = rows.stream()
                .flatMap(row -> row.cells().get(at).text().runs().stream())
                .filter(run -> !run.text().equals(Format.UNKNOWN))
                .allMatch(run -> run.role() == Run.Role.FIGURE);
        return figures ? Table.Align.NUMBER : Table.Align.TEXT;
    }

    public void sentences(List<Text> sentences) {
        if (!sentences.isEmpty()) {
            add(new Block.Paragraphs(sentences));
        }
    }

    /** The findings of some rules, in the order of all. */
    public void findings(Set<String> rules) {
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

    /** The section with the figures of these ids; where only findings are to be shown, it says what would supply the rest. */
    public Section section(Set<String> ids) {
        return section(figure -> ids.contains(figure.key().id()));
    }

    public Section section(Predicate<Figure> shown) {
        if (blocks.stream().allMatch(Block.FindingList.class::isInstance)) {
            blocks.add(0, new Block.Paragraphs(List.of(text.empty())));
            return new Section(text.id(), text.title(), Text.EMPTY, blocks, List.of());
        }
        List<Figure> figures =
                material.analysis().figures().all().stream().filter(shown).toList();
        return new Section(text.id(), text.title(), text.intro(), blocks, figures);
    }

    public static Table.TableRow row(String unit, Text... cells) {
        return row(Optional.of(unit), Table.Weight.BODY, cells);
    }

    public static Table.TableRow row(Text... cells) {
        return row(Optional.empty(), Table.Weight.BODY, cells);
    }

    public static Table.TableRow total(Text... cells) {
        return row(Optional.empty(), Table.Weight.TOTAL, cells);
    }

    private static Table.TableRow row(Optional<String> unit, Table.Weight weight, Text... cells) {
        return new Table.TableRow(
                unit, weight, List.of(cells).stream().map(SectionDraft::cell).toList());
    }

    private static Table.Cell cell(Text text) {
        return new Table.Cell(text, text.plain().equals(Format.UNKNOWN) ? Tone.MUTED : Tone.PLAIN);
    }

    /** A value in its usual format. */
    public static Text show(Value value) {
        return Format.of(value.type()).text(value);
    }
}
