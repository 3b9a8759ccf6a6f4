package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day on which a file was brought up to date: as it says itself, else by its last commit, else unknown. */
final class Dating {

    private static final int FIRST_LINES = 20;
    private static final Pattern LINE = Pattern.compile(
            "[\\s>*_#-]{0,6}(?:last updated|updated|as of)\\b[*_]{0,2}\\s*:?[*_]{0,2}\\s*([^(|]{4,40}).*",
            Pattern.CASE_INSENSITIVE);

    private final LocalDate asOf;
    private final DateReading dates;
    private final List<Problem> problems;

    Dating(LocalDate asOf, DateOrder order, List<Problem> problems) {
        this.asOf = asOf;
        this.dates = new DateReading(order);
        this.problems = problems;
    }

    Day of(NoteFile file, FrontMatter front, List<String> lines) {
        FrontMatter.Raw header = front.headers().get("updated");
        if (header != null) {
            Optional<LocalDate> stated = read(header.text());
            if (stated.isPresent()) {
                return notLater(stated.get(), header.at());
            }
            problems.add(Problem.error(
                    header.at(),
                    "HD-065",
                    "there is no day " + Problem.quote(header.text()),
                    "Write it as YYYY-MM-DD"));
        }
        return inText(file, front.lines(), lines).or(() -> committed(file)).orElseGet(() -> unknown(file));
    }

    private Optional<Day> inText(NoteFile file, int from, List<String> lines) {
        for (int i = from; i < Math.min(lines.size(), from + FIRST_LINES); i++) {
            Matcher line = LINE.matcher(lines.get(i).length() > 200 ? "" : lines.get(i));
            Optional<LocalDate> date = line.matches() ? read(line.group(1)) : Optional.empty();
            if (date.isPresent()) {
                return Optional.of(notLater(date.get(), new Place(file.shown(), i + 1, line.start(1) + 1)));
            }
        }
        return Optional.empty();
    }

    private Optional<Day> committed(NoteFile file) {
        return file.committed().map(date -> {
            LocalDate day = date.isAfter(asOf) ? asOf : date;
            return Day.stated(day, Sources.of(Place.startOf(file.shown())));
        });
    }

    private Day unknown(NoteFile file) {
        Place start = Place.startOf(file.shown());
        problems.add(Problem.warning(
                start, "HD-022", "neither the file nor git says when it was updated", "Add updated: YYYY-MM-DD"));
        return Day.missing(Type.DATE, Sources.of(start));
    }

    private Day notLater(LocalDate date, Place at) {
        if (date.isAfter(asOf)) {
            problems.add(Problem.error(
                    at, "HD-023", "updated " + date + ", which is after " + asOf, "Mend the date or the as-of date"));
            return Day.stated(asOf, Sources.of(at));
        }
        return Day.stated(date, Sources.of(at));
    }

    private Optional<LocalDate> read(String text) {
        try {
            return dates.read(Words.plain(text).replaceFirst("[.\\s]+$", ""), Optional.empty())
                    .map(DateReading.Days::last);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
