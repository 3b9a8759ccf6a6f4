package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.market.LocalSearch;
import dev.quarterdeck.analysis.market.LocalSearch.Task;
import dev.quarterdeck.analysis.market.LocalSearch.Window;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is done to be found nearby, window by window, and what is suggested beside it. */
final class LocalSeoSection implements SectionBuilder {

    @Override
    public String id() {
        return "local-seo";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<Table.TableRow> windows = new ArrayList<>();
        List<Table.TableRow> tasks = new ArrayList<>();
        List<Table.TableRow> suggested = new ArrayList<>();
        for (LocalSearch search : draft.analysis().market().local()) {
            search.windows()
                    .forEach(window -> windows.add(
                            row(draft, search, window, material.portfolio().asOf())));
            search.tasks().forEach(task -> tasks.add(row(draft, search.unit(), task)));
            suggested.addAll(suggested(draft, search));
        }
        return draft.table(draft.label("caption.seo-windows"), 0, windows)
                .table(draft.label("caption.seo-tasks"), 1, tasks)
                .table(draft.label("caption.seo-suggested"), 2, suggested)
                .showing("seo-done", "seo-tasks")
                .section();
    }

    private static Table.TableRow row(Draft draft, LocalSearch search, Window window, LocalDate today) {
        return new Table.TableRow(
                Optional.of(search.unit()),
                Table.Weight.BODY,
                List.of(
                        Cell.of(draft.unit(search.unit())),
                        Cell.of(show(window.days())),
                        Cell.of(show(window.done())),
                        Cell.of(show(window.all())),
                        Cell.of(show(window.done().shareOf(window.all()))),
                        state(draft, window, today),
                        Cell.of(show(search.start())),
                        Cell.of(show(window.ends()))));
    }

    private static Cell state(Draft draft, Window window, LocalDate today) {
        if (window.isDone()) {
            return new Cell(draft.label("state.met"), Tone.GOOD);
        }
        if (window.all().isZero()) {
            return new Cell(draft.label("state.not-applicable"), Tone.MUTED);
        }
        return window.isOver(today)
                ? new Cell(draft.label("state.overdue"), Tone.BAD)
                : new Cell(draft.label("state.open"), Tone.PLAIN);
    }

    private static Table.TableRow row(Draft draft, String unit, Task task) {
        Text title = Text.quote(task.row().text("task").orElse(""), task.row().sources());
        Text status = task.row()
                .text("status")
                .map(word -> Text.quote(word, task.row().sources()))
                .orElse(draft.label("state.open"));
        return new Table.TableRow(
                Optional.of(unit),
                Table.Weight.BODY,
                List.of(
                        Cell.of(title),
                        new Cell(status, task.status() == Status.DONE ? Tone.GOOD : Tone.PLAIN),
                        Cell.of(task.days()
                                .map(days ->
                                        Text.figure(days.toString(), task.row().sources()))
                                .orElse(Text.label(Format.UNKNOWN))),
                        Cell.of(task.known().map(LocalSeoSection::factor).orElse(Text.label(Format.UNKNOWN))),
                        Cell.of(draft.unit(unit)),
                        Cell.of(Draft.names(task.row().names("owner"))),
                        Cell.of(
                                task.row().day("due").isKnown()
                                        ? show(task.row().day("due"))
                                        : Text.EMPTY)));
    }

    private static Text factor(Entry row) {
        return Text.name(row.text("ranking factor").orElse(""));
    }

    /** A row for each window in which its list lacks default tasks. */
    private static List<Table.TableRow> suggested(Draft draft, LocalSearch search) {
        Map<String, List<Entry>> byWindow = search.suggested().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("window").orElse(""), LinkedHashMap::new, Collectors.toList()));
        return byWindow.values().stream()
                .map(rows -> Draft.row(
                        search.unit(),
                        draft.unit(search.unit()),
                        show(rows.get(0).quantity("window", Type.DAYS)),
                        Text.join(rows.stream().map(row -> named(draft, row)).toList(), Text.label("; "))))
                .toList();
    }

    private static Text named(Draft draft, Entry row) {
        return draft.sentence(
                "SEO-TASK", Facts.none().with("task", Text.name(row.key())).with("factor", factor(row)));
    }
}
