package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses, of the days that a task's words name, the one that it is to be done by; its author is told of those that are not taken. */
final class Deadlines {

    private final Note note;
    private final boolean reached;
    private final int offset;

    /**
     * @param reached whether a day of what is done is one to be reached, as a milestone's is
     * @param offset where the words begin in the note
     */
    Deadlines(Note note, boolean reached, int offset) {
        this.note = note;
        this.reached = reached;
        this.offset = offset;
    }

    /** Two numbers yield to a day that can be nothing else; two days that differ leave it open which. */
    Optional<Deadline> one(List<Deadline> all) {
        List<Deadline> named = all.stream().filter(Deadline::isLikeDay).toList();
        List<Deadline> sure = named.stream().filter(day -> !isDoubtful(day)).toList();
        List<Deadline> full = sure.stream().filter(day -> !day.bare()).toList();
        List<Deadline> days = different(full.isEmpty() ? sure : full);
        if (days.isEmpty()) {
            named.forEach(day -> tell(day, day.doubt() + ", and the task has no due date", "if it is the deadline"));
            return Optional.empty();
        }
        if (days.size() > 1) {
            tell(days.get(1), "is not the only day that is named, and the task has no due date", "");
            return Optional.empty();
        }
        Deadline taken = days.get(0);
        different(sure).stream()
                .filter(day -> day.bare() && !which(day).equals(which(taken)))
                .forEach(day -> tell(
                        day,
                        "may be a part of something, and " + Problem.quote(taken.day()) + " is the due date",
                        "if it is the deadline"));
        return Optional.of(taken);
    }

    private boolean isDoubtful(Deadline day) {
        boolean elsewhere = day.bare() && !day.isLate() && !note.cells.isMonthDay(day.day());
        return day.part() || elsewhere || (day.told().isPresent() && !reached);
    }

    private List<Deadline> different(List<Deadline> days) {
        Set<String> seen = new HashSet<>();
        return days.stream().filter(day -> seen.add(which(day))).toList();
    }

    /** The day itself, however it is written. */
    private String which(Deadline day) {
        return note.cells.dueDay(day.day()).map(Object::toString).orElse(day.day());
    }

    private void tell(Deadline day, String what, String condition) {
        Place at = note.text.at(offset + day.start());
        String todo = "Write (due: YYYY-MM-DD) behind it" + (condition.isEmpty() ? "" : ", " + condition);
        note.problems.add(Problem.info(at, "HD-069", Problem.quote(day.day()) + " " + what, todo));
    }
}
