package dev.quarterdeck.analysis.market;

import dev.quarterdeck.analysis.market.LocalSearch.Task;
import dev.quarterdeck.analysis.market.LocalSearch.Window;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what units do for local search, and holds it against the default tasks. */
final class LocalSearches {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Portfolio portfolio;
    private final List<Entry> defaults;
    private final Map<Integer, Entry> windows = new TreeMap<>();

    LocalSearches(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.defaults = portfolio.frameworks().catalogue("local-seo", "Tasks").entries();
        defaults.forEach(row -> number(row.text("window")).ifPresent(days -> windows.putIfAbsent(days, row)));
    }

    /** One for each unit that lists tasks, and one without tasks for each that local channels could show. */
    List<LocalSearch> read(ChannelMatrix matrix) {
        Set<String> local = matrix.presences().stream()
                .filter(presence -> portfolio
                        .frameworks()
                        .words("local-types")
                        .contains(presence.type().toLowerCase(Locale.ROOT)))
                .filter(presence -> presence.state() != ChannelMatrix.State.NOT_APPLICABLE)
                .map(ChannelMatrix.Presence::unit)
                .collect(Collectors.toSet());
        return portfolio.frameworks().units().stream()
                .map(Unit::id)
                .filter(unit -> !portfolio.rows(unit, "seo-task").isEmpty() || local.contains(unit))
                .map(this::search)
                .toList();
    }

    private LocalSearch search(String unit) {
        List<Task> tasks =
                portfolio.rows(unit, "seo-task").stream().map(this::task).toList();
        Day start = start(unit, tasks);
        List<Entry> suggested = defaults.stream()
                .filter(row -> tasks.stream().noneMatch(task -> task.known().equals(Optional.of(row))))
                .toList();
        List<Window> filled = tasks.isEmpty()
                ? List.of()
                : windows.keySet().stream()
                        .map(days -> window(days, start, tasks))
                        .toList();
        return new LocalSearch(unit, start, tasks, filled, suggested);
    }

    private Task task(Row row) {
        String title = row.text("task").orElse("").toLowerCase(Locale.ROOT);
        Optional<Entry> known = defaults.stream()
                .filter(one -> title.equals(one.key().toLowerCase(Locale.ROOT))
                        || one.list("words").stream().anyMatch(title::contains))
                .findFirst();
        Optional<Integer> days = number(row.text("window"))
                .or(() -> known.flatMap(one -> number(one.text("window"))))
                .flatMap(this::windowOf);
        return new Task(row, days, known);
    }

    /** The shortest window that so many days fit into; a phase is told by its number. */
    private Optional<Integer> windowOf(int days) {
        if (days >= 1 && days <= windows.size() && !windows.containsKey(days)) {
            return windows.keySet().stream().skip(days - 1L).findFirst();
        }
        return windows.keySet().stream().filter(end -> days <= end).findFirst();
    }

    /** The last number in some words, such as "days 31-60". */
    private static Optional<Integer> number(Optional<String> words) {
        Optional<Integer> last = Optional.empty();
        Matcher numbers = NUMBER.matcher(words.orElse(""));
        while (numbers.find()) {
            last = Optional.of(Integer.parseInt(numbers.group()));
        }
        return last;
    }

    private Window window(int days, Day start, List<Task> tasks) {
        List<Task> inside = tasks.stream()
                .filter(task -> task.days().equals(Optional.of(days)) && task.counts())
                .toList();
        long done = inside.stream().filter(task -> task.status() == Status.DONE).count();
        // A count rests on all tasks, as any of them could have been in it.
        Sources rows =
                Sources.union(tasks.stream().map(task -> task.row().sources()).toList());
        Entry row = Optional.ofNullable(windows.get(days)).orElseThrow();
        return new Window(
                Quantity.stated(
                        Type.DAYS,
                        Range.of(days),
                        row.cell("window").map(Entry.Cell::at).orElse(row.at())),
                start.date()
                        .map(day ->
                                Day.derived(day.plusDays(days), start.sources().and(row.sources())))
                        .orElse(start),
                Quantity.count(done, rows),
                Quantity.count(inside.size(), rows));
    }

    private Day start(String unit, List<Task> tasks) {
        return portfolio
                .handoffs()
                .fact(unit, "start")
                .map(fact -> fact.cell().firstDay())
                .filter(Day::isKnown)
                .or(() -> tasks.stream().findFirst().flatMap(task -> updated(task.row())))
                .orElseGet(() -> Day.missing(Type.DATE, Sources.none()));
    }

    private Optional<Day> updated(Row row) {
        return portfolio.handoffs().files().stream()
                .filter(file -> file.file().equals(row.at().file()))
                .map(Handoff::updated)
                .findFirst();
    }
}
