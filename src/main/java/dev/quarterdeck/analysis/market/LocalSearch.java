package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one unit has done to be found by people near it.
 *
 * @param start the day from which its windows count: as stated, else the day of its handoff
 * @param tasks its own list; empty where it has none
 * @param windows of the frameworks, shortest first
 * @param suggested default tasks that its list lacks, never counted
 */
public record LocalSearch(String unit, Day start, List<Task> tasks, List<Window> windows, List<Entry> suggested) {

    /**
     * One task of the unit's own.
     *
     * @param days of the window that it belongs to; empty where it names none
     * @param known the default task that it is, where it is one
     */
    public record Task(Row row, Optional<Integer> days, Optional<Entry> known) {

        public Status status() {
            return row.status();
        }

        /** A task that was given up is neither done nor to be done. */
        boolean counts() {
            return status() != Status.DROPPED;
        }
    }

    /** The tasks that should be done so many days after the start. */
    public record Window(Quantity days, Day ends, Quantity done, Quantity all) {

        public boolean isDone() {
            return all.isPositive() && all.minus(done).isZero();
        }

        public boolean isOver(LocalDate today) {
            return ends.date().filter(day -> day.isBefore(today)).isPresent();
        }
    }

    public LocalSearch {
        tasks = List.copyOf(tasks);
        windows = List.copyOf(windows);
        suggested = List.copyOf(suggested);
    }

    Quantity done() {
        return count(tasks.stream().filter(task -> task.status() == Status.DONE).toList());
    }

    Quantity all() {
        return count(tasks.stream().filter(Task::counts).toList());
    }

    /** Rests on all tasks, as any of them could have been in it. */
    private Quantity count(List<Task> some) {
        return Quantity.count(
                some.size(),
                Sources.union(tasks.stream().map(task -> task.row().sources()).toList()));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Window window : windows) {
            String days = window.days().mid().orElseThrow().toPlainString();
            figures.add(Figure.of("seo-done", unit, days, window.done()));
            figures.add(Figure.of("seo-tasks", unit, days, window.all()));
        }
        return figures;
    }
}
