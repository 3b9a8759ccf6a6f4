package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.SectionText;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One section while it is being put together: its words, its blocks so far, and the figures that these show. */
final class Draft {

    private final Material material;
    private final SectionText text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    Draft(Material material, String id) {
        this.material = material;
        this.text = wording(material).section(id);
    }

    private static Wording wording(Material material) {
        return material.portfolio().frameworks().wording();
    }

    /** The section; without a block, the sentence that says what would supply one. */
    Section section() {
        List<Block> shown = blocks.isEmpty() ? List.of(new Block.Paragraphs(List.of(text.empty()))) : blocks;
        return new Section(text.id(), text.title(), blocks.isEmpty() ? Text.EMPTY : text.intro(), shown, figures);
    }

    Draft add(Block block) {
        blocks.add(block);
        return this;
    }

    Draft say(Text sentence) {
        return sentence.isEmpty() ? this : add(new Block.Paragraphs(List.of(sentence)));
    }

    /** All figures of some ids. */
    Draft showing(String... ids) {
        Collection<String> shown = List.of(ids);
        material.analysis().figures().all().stream()
                .filter(figure -> shown.contains(figure.key().id()))
                .forEach(figures::add);
        return this;
    }

    /** The scores of some actions. */
    Draft showingScores(Collection<Action> actions) {
        Set<String> ids = actions.stream().map(Action::id).collect(Collectors.toSet());
        material.analysis().figures().all().stream()
                .filter(figure -> figure.key().id().equals("action-score"))
                .filter(figure -> ids.contains(figure.key().of()))
                .forEach(figures::add);
        return this;
    }

    /** The rows under the heads of the section's table of that number; nothing when there are no rows. */
    Draft table(String caption, int number, List<Table.TableRow> rows) {
        return table(caption, text.columns().get(number), rows);
    }

    Draft table(String caption, List<Text> heads, List<Table.TableRow> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        List<Table.Column> columns = IntStream.range(0, heads.size())
                .mapToObj(at -> new Table.Column(heads.get(at), align(rows, at)))
                .toList();
        return add(new Table(caption.isEmpty() ? Text.EMPTY : label(caption), columns, rows));
    }

    List<Text> heads(int number) {
        return text.columns().get(number);
    }

    Text label(String id) {
        return wording(material).label(id);
    }

    Text sentence(String id, Facts facts) {
        return wording(material).say(id, facts);
    }

    /** A unit by its name. */
    Text unit(String id) {
        return Text.name(material.portfolio().name(id));
    }

    /** A column keeps right when it holds figures and nothing else that is known. */
    private static Table.Align align(List<Table.TableRow> rows, int at) {
        List<Run> known = rows.stream()
                .map(row -> row.cells().get(at).text())
                .filter(cell -> !cell.isEmpty() && !cell.plain().equals(Format.UNKNOWN))
                .map(cell -> cell.runs().get(0))
                .toList();
        boolean figures = !known.isEmpty() && known.stream().allMatch(run -> run.role() == Run.Role.FIGURE);
        return figures ? Table.Align.NUMBER : Table.Align.TEXT;
    }

    static Table.TableRow row(String unit, Text... cells) {
        return row(Optional.of(unit), Table.Weight.BODY, List.of(cells));
    }

    static Table.TableRow row(Optional<String> unit, Table.Weight weight, List<Text> cells) {
        return new Table.TableRow(
                unit, weight, cells.stream().map(Table.Cell::of).toList());
    }

    /** A value in the usual format of its type. */
    static Text show(Value value) {
        return Format.of(value.type()).text(value);
    }

    static Text names(Collection<String> names) {
        return Text.join(names.stream().map(Text::name).toList(), Text.label(", "));
    }

    static Text ids(Collection<String> ids) {
        return Text.join(ids.stream().map(Text::id).toList(), Text.label(", "));
    }
}
