package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.analysis.governance.KpiGaps;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.SectionText;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One section while it is being written: its words, its blocks so far, and the figures that these show. */
public final class Draft {

    private final Material material;
    private final SectionText text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    public Draft(Material material, String section) {
        this.material = material;
        this.text = material.portfolio().frameworks().wording().section(section);
    }

    public Analysis analysis() {
        return material.analysis();
    }

    public Wording wording() {
        return material.portfolio().frameworks().wording();
    }

    public Text label(String id) {
        return wording().label(id);
    }

    public Text sentence(String id, Facts facts) {
        return wording().say(id, facts);
    }

    /** A unit by its name. */
    public Text unit(String id) {
        return Text.name(material.portfolio().name(id));
    }

    /** Since when a unit has lacked a key figure; nothing where no earlier report said so. */
    public Text since(KpiGaps.Need need) {
        return material.earlier().stream()
                .findFirst()
                .flatMap(past -> past.gap(FirstSeen.gap(need))
                        .map(seen -> seen.again(past, material.portfolio().asOf())))
                .map(seen -> seen.text(wording(), material.perspective().id()))
                .orElse(Text.EMPTY);
    }

    /** What would supply the section, for one that has more to say than that. */
    public Text empty() {
        return text.empty();
    }

    /** The same in a report on several; nothing where the report is on one alone, whose every row would repeat it. */
    public Text whose(String unit) {
        return material.perspective().units().size() == 1 ? Text.EMPTY : unit(unit);
    }

    public List<Text> heads(int number) {
        return text.columns().get(number);
    }

    public Draft add(Block block) {
        blocks.add(block);
        return this;
    }

    public Draft say(Text sentence) {
        return say(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    public Draft say(List<Text> sentences) {
        return sentences.isEmpty() ? this : add(new Block.Paragraphs(sentences));
    }

    /** The findings of some rules that this reader gets, in the order of all. */
    public Draft findings(String... rules) {
        Collection<String> wanted = List.of(rules);
        List<Finding> found = material.findings().stream()
                .filter(finding -> wanted.contains(finding.rule().id()))
                .toList();
        return found.isEmpty() ? this : add(new Block.FindingList(found));
    }

    /** How many actions are due that are not its own, for who plans for the whole. */
    public Draft sayElsewhere() {
        return say(new Agendas(material).elsewhere());
    }

    /** The ids of open actions that address something, of those that this reader is told. */
    public List<String> answers(Predicate<String> address) {
        return new Agendas(material)
                .all().stream()
                        .filter(action -> action.status().isOpen())
                        .filter(action -> action.addresses().stream().anyMatch(address))
                        .map(Action::id)
                        .toList();
    }

    /** All figures of some ids. */
    public Draft showing(String... ids) {
        List.of(ids).forEach(id -> figures.addAll(analysis().figures().named(id)));
        return this;
    }

    /** Those figures of an id that pass. */
    public Draft showing(String id, Predicate<Figure> shown) {
        analysis().figures().named(id).stream().filter(shown).forEach(figures::add);
        return this;
    }

    public Draft showing(Predicate<Figure> shown) {
        analysis().figures().all().stream().filter(shown).forEach(figures::add);
        return this;
    }

    /** The scores of some actions. */
    public Draft showingScores(Collection<Action> actions) {
        Set<String> ids = actions.stream().map(Action::id).collect(Collectors.toSet());
        return showing("action-score", figure -> ids.contains(figure.key().of()));
    }

    /** The rows under the heads of the section's table of that number; nothing when there are no rows. */
    public Draft table(Text caption, int number, List<Table.TableRow> rows) {
        return table(caption, heads(number), rows);
    }

    public Draft table(Text caption, List<Text> heads, List<Table.TableRow> rows) {
        return matrix(caption, heads, rows, 0);
    }

    /** A table of which so many columns behind the first hold states. */
    public Draft matrix(Text caption, List<Text> heads, List<Table.TableRow> rows, int states) {
        if (rows.isEmpty()) {
            return this;
        }
        List<Table.Column> columns = IntStream.range(0, heads.size())
                .mapToObj(at ->
                        new Table.Column(heads.get(at), at > 0 && at <= states ? Table.Align.STATE : align(rows, at)))
                .toList();
        return add(new Table(caption, columns, rows));
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

    /** The section; where nothing but findings is to be shown, it says what would supply the rest. */
    public Section section() {
        if (blocks.stream().allMatch(Block.FindingList.class::isInstance)) {
            blocks.add(0, new Block.Paragraphs(List.of(text.empty())));
            return new Section(text.id(), text.title(), Text.EMPTY, blocks, figures);
        }
        return new Section(text.id(), text.title(), text.intro(), blocks, figures);
    }

    public static Table.TableRow row(String unit, Text... cells) {
        return row(Optional.of(unit), Table.Weight.BODY, List.of(cells));
    }

    public static Table.TableRow row(Text... cells) {
        return row(Optional.empty(), Table.Weight.BODY, List.of(cells));
    }

    public static Table.TableRow total(Text... cells) {
        return row(Optional.empty(), Table.Weight.TOTAL, List.of(cells));
    }

    public static Table.TableRow row(Optional<String> unit, Table.Weight weight, List<Text> cells) {
        return new Table.TableRow(unit, weight, cells.stream().map(Draft::cell).toList());
    }

    private static Table.Cell cell(Text text) {
        return new Table.Cell(text, text.plain().equals(Format.UNKNOWN) ? Tone.MUTED : Tone.PLAIN);
    }

    /** A value in the usual format of its type. */
    public static Text show(Value value) {
        return Format.of(value.type()).text(value);
    }

    /** Words of a handoff's author; nothing where there are none. */
    public static Text quote(String words, Sources sources) {
        return words.isBlank() ? Text.EMPTY : Text.quote(words, sources);
    }

    public static Text names(Collection<String> names) {
        return Text.join(names.stream().map(Text::name).toList(), Text.label(", "));
    }

    public static Text ids(Collection<String> ids) {
        return Text.join(ids.stream().map(Text::id).toList(), Text.label(", "));
    }
}
