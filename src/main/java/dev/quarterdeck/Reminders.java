package dev.quarterdeck;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.analysis.governance.Freshness.State;
import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.site.Contacts;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The handoffs that somebody should look at before an edition is due.
 *
 * <p>How old is too old is for {@link Freshness} to say: it is asked for the day of the edition, and for those before it.
 */
record Reminders(LocalDate due, List<Asked> asked) {

    Reminders {
        asked = List.copyOf(asked);
    }

    /**
     * A handoff that will be stale, or that has no date.
     *
     * @param note with its age on the day that the edition is due
     * @param unit its name for people
     * @param owners as its front matter names them
     * @param to their addresses, or the publisher's
     * @param missed in how many of the last two editions it was stale as it stands
     */
    record Asked(Freshness.Note note, String unit, List<String> owners, List<String> to, int missed) {

        /** Without the folder that holds them all. */
        String file() {
            return note.file().replaceFirst("^content/handoffs/", "");
        }
    }

    /** @param pointer names the editions that there are */
    static Reminders of(Portfolio portfolio, Contacts contacts, Pointer pointer, LocalDate due) {
        // Of several editions of one day, what stood in them as stale was missed once.
        List<LocalDate> appeared = pointer.editions().stream()
                .map(edition -> edition.id().asOf())
                .filter(day -> day.isBefore(due))
                .distinct()
                .toList();
        List<Set<String>> last = appeared.stream()
                .skip(Math.max(0, appeared.size() - 2))
                .map(day -> stale(portfolio, day))
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (Freshness.Note note : Freshness.of(portfolio.on(due)).files()) {
            if (note.state() == State.STALE || note.state() == State.UNKNOWN) {
                List<String> owners = portfolio
                        .handoffs()
                        .file(note.file())
                        .map(Reminders::owners)
                        .orElse(List.of());
                List<String> to = owners.stream()
                        .flatMap(owner -> contacts.of(owner).stream())
                        .toList();
                int missed = (int) last.stream()
                        .filter(stale -> stale.contains(note.file()))
                        .count();
                asked.add(new Asked(
                        note,
                        portfolio.name(note.unit()),
                        owners,
                        to.isEmpty() ? contacts.publisher().stream().toList() : to,
                        missed));
            }
        }
        return new Reminders(due, asked);
    }

    private static Set<String> stale(Portfolio portfolio, LocalDate day) {
        return Freshness.of(portfolio.on(day)).files().stream()
                .filter(note -> note.state() == State.STALE)
                .map(Freshness.Note::file)
                .collect(Collectors.toSet());
    }

    private static List<String> owners(Handoff file) {
        return Optional.ofNullable(file.headers().get("owner")).map(Cell::names).orElse(List.of());
    }

    /** What each person is told, by address. */
    Map<String, Notice> notices(Wording wording) {
        Map<String, String> readers = new LinkedHashMap<>();
        asked.forEach(one -> one.to().forEach(to -> readers.putIfAbsent(to.toLowerCase(Locale.ROOT), to)));
        Map<String, Notice> notices = new LinkedHashMap<>();
        readers.values()
                .forEach(reader -> notices.put(
                        reader,
                        notice(
                                wording,
                                asked.stream()
                                        .filter(one -> one.to().stream().anyMatch(reader::equalsIgnoreCase))
                                        .toList())));
        return notices;
    }

    static String title(Wording wording) {
        return wording.say("REM-LIST", Facts.none()).plain();
    }

    /** Some of made-up handoffs, of each kind and of all, to see whether they can be written; the title with them, which stands in no text. */
    static List<Notice> trials(Wording wording) {
        title(wording);
        Sources none = Sources.of(Place.startOf("content/handoffs"));
        Freshness.Note stale = new Freshness.Note(
                "content/handoffs/note.md",
                "unit",
                Day.derived(LocalDate.EPOCH, none),
                Quantity.derived(Type.DAYS, Range.of(2), none),
                State.STALE);
        Freshness.Note undated = new Freshness.Note(
                stale.file(),
                stale.unit(),
                Day.missing(Type.DATE, none),
                Quantity.missing(Type.DAYS, none),
                State.UNKNOWN);
        List<Asked> asked = Stream.of(0, 1)
                .flatMap(missed -> Stream.of(stale, undated)
                        .map(note -> new Asked(note, note.unit(), List.of(), List.of(), missed)))
                .toList();
        Reminders reminders = new Reminders(LocalDate.EPOCH, asked);
        return Stream.of(asked, asked.subList(0, 1), asked.subList(1, 2))
                .map(theirs -> reminders.notice(wording, theirs))
                .toList();
    }

    private Notice notice(Wording wording, List<Asked> theirs) {
        Sources files = Sources.of(
                theirs.stream().map(one -> Place.startOf(one.note().file())).toArray(Place[]::new));
        Predicate<Asked> undated = one -> one.note().state() == State.UNKNOWN;
        int without = (int) theirs.stream().filter(undated).count();
        Facts facts = Facts.of("n", Quantity.count(theirs.size(), files)).with("due", Text.id(due.toString()));
        facts = without > 0 ? facts.with("undated", Quantity.count(without, files)) : facts;
        int stale = theirs.size() - without;
        return new Notice(
                "REM",
                stale > 0 ? facts.with("stale", Quantity.count(stale, files)) : facts,
                List.of(
                        part(wording, "REM-MISSED", theirs, one -> one.missed() > 0),
                        part(
                                wording,
                                "REM-STALE",
                                theirs,
                                undated.or(one -> one.missed() > 0).negate()),
                        part(wording, "REM-UNDATED", theirs, undated)));
    }

    private static Notice.Part part(Wording wording, String id, List<Asked> theirs, Predicate<Asked> which) {
        return new Notice.Part(
                id,
                theirs.stream()
                        .filter(which)
                        .map(one -> wording.say(
                                "REM-NOTE",
                                Facts.of("age", one.note().age())
                                        .with("updated", one.note().updated())
                                        .with("file", Text.name(one.file()))
                                        .with("unit", Text.name(one.unit()))))
                        .toList());
    }

    /** What the person who runs this should know: handoffs that nobody has looked at twice in a row, and those of nobody. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Asked one : asked) {
            Place at = Place.startOf(one.note().file());
            if (one.missed() > 1) {
                problems.add(Problem.warning(
                        at,
                        "REM-MISSED",
                        "stale for the second edition in a row" + owned(one),
                        "Ask for it in another way than by mail"));
            }
            if (one.to().isEmpty()) {
                problems.add(Problem.warning(
                        at,
                        "REM-OWNER",
                        "nobody can be reminded of it" + owned(one),
                        "Set "
                                + (one.owners().isEmpty()
                                        ? "mail.publisher, or name an owner in its front matter"
                                        : "owner." + Contacts.key(one.owners().get(0)) + ".to, or mail.publisher")));
            }
        }
        return problems;
    }

    private static String owned(Asked one) {
        return one.owners().isEmpty()
                ? ", and it names no owner"
                : "; its owner is " + Problem.quote(String.join(", ", one.owners()));
    }
}
