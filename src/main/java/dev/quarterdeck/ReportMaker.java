package dev.quarterdeck;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.ReportJson;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.page.Baked;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells every perspective on all cores: its briefing, its letters and its data. */
final class ReportMaker {

    /** Editions before with which a report is compared. */
    private static final int COMPARED = 12;

    private final SiteContent content;
    private final BriefingComposer composer;
    private final Shelves shelves;
    private final LetterWriter writer;
    private final String rules;
    private final Supplier<Analysis> analyses;

    ReportMaker(SiteContent content, BriefingComposer composer, Shelves shelves, Supplier<Analysis> analyses) {
        this.content = content;
        this.composer = composer;
        this.shelves = shelves;
        this.writer = new LetterWriter(content);
        this.rules = content.rules();
        this.analyses = analyses;
    }

    /**
     * One perspective's report, but for its pages.
     *
     * @param comparisons with earlier reports, newest first
     * @param files paths of its letters and data, which are written
     */
    record Report(Briefing briefing, List<Comparison> comparisons, Letters letters, List<String> files) {

        String perspective() {
            return briefing.perspective().id();
        }

        /** Why it is no report after all, if one of its files could not be written. */
        private Stream<Baked.Failure> failure(Map<String, RuntimeException> broken) {
            return files.stream()
                    .flatMap(file -> Optional.ofNullable(broken.get(file)).stream())
                    .map(why -> new Baked.Failure(Optional.of(perspective()), problem(briefing.perspective(), why)));
        }
    }

    /**
     * All that could be told.
     *
     * @param failures perspectives that failed
     */
    record Told(List<Report> reports, List<Baked.Failure> failures) {

        /** Those whose files could be written. */
        Told but(Map<String, RuntimeException> broken) {
            List<Baked.Failure> all = new ArrayList<>(failures);
            reports.stream().flatMap(report -> report.failure(broken)).forEach(all::add);
            return new Told(
                    reports.stream()
                            .filter(report -> report.failure(broken).findAny().isEmpty())
                            .toList(),
                    List.copyOf(all));
        }
    }

    private record Task(Perspective perspective, List<PastReport> earlier) {}

    /** A report, or why there is none. */
    private record Outcome(Optional<Report> report, Optional<Problem> problem) {

        Stream<Baked.Failure> failure(Task task) {
            return problem.stream()
                    .map(why -> new Baked.Failure(Optional.of(task.perspective().id()), why));
        }
    }

    /** Tells these perspectives, and writes letters and data into the folder. No page is drawn of the analysis, so that it ends here. */
    Told of(List<Perspective> perspectives, EditionId id, EditionFolder folder) {
        Analysis analysis = analyses.get();
        List<Task> tasks = perspectives.parallelStream()
                .map(perspective -> new Task(perspective, shelves.before(id, perspective.id())))
                .toList();
        List<Outcome> outcomes = tasks.parallelStream()
                .map(task -> outcome(id, task, analysis, folder))
                .toList();
        return new Told(
                outcomes.stream().flatMap(one -> one.report().stream()).toList(),
                IntStream.range(0, tasks.size())
                        .boxed()
                        .flatMap(at -> outcomes.get(at).failure(tasks.get(at)))
                        .toList());
    }

    /** A perspective that cannot be told must not take the others with it. */
    private Outcome outcome(EditionId id, Task task, Analysis analysis, EditionFolder folder) {
        Perspective perspective = task.perspective();
        try {
            return new Outcome(Optional.of(report(id, task, analysis, folder)), Optional.empty());
        } catch (ProblemException e) {
            return new Outcome(Optional.empty(), Optional.of(e.problem()));
        } catch (UncheckedIOException e) {
            // A disk that fails one report fails all.
            throw e;
        } catch (RuntimeException e) {
            return new Outcome(Optional.empty(), Optional.of(problem(perspective, e)));
        }
    }

    private static Problem problem(Perspective perspective, RuntimeException why) {
        return Problem.error(
                perspective.at(),
                "ED-010",
                Problem.quote(String.valueOf(RootCause.of(why).getMessage())),
                "Mend what it names; the report comes with the next edition");
    }

    private Report report(EditionId id, Task task, Analysis analysis, EditionFolder folder) {
        Briefing briefing = composer.compose(
                content.portfolio(), analysis, task.perspective(), task.earlier(), id.toString(), rules);
        String place = id + "/" + task.perspective().id() + "/";
        String data = place + "report.json";
        try {
            folder.begin(data, out -> ReportJson.write(briefing, out));
            List<Comparison> comparisons = task.earlier().stream()
                    .limit(COMPARED)
                    .map(past -> composer.compare(briefing, content.portfolio(), analysis, past))
                    .toList();
            Letters letters = writer.write(briefing, task.earlier(), comparisons);
            SortedMap<String, byte[]> texts = letters.files(place);
            folder.write(texts);
            return new Report(
                    briefing,
                    comparisons,
                    letters,
                    Stream.concat(texts.keySet().stream(), Stream.of(data)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + place, e);
        }
    }

    /** Each problem once, told of the reports that it costs: several may break at the same line, and several pages of one. */
    static List<Problem> unmade(List<Baked.Failure> failures) {
        Map<Problem, Set<String>> reports = new LinkedHashMap<>();
        failures.forEach(failure -> reports.computeIfAbsent(failure.problem(), problem -> new TreeSet<>())
                .addAll(failure.perspective().stream().toList()));
        return reports.entrySet().stream()
                .map(entry -> unmade(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Problem unmade(Problem cause, Set<String> reports) {
        String which = (reports.size() == 1 ? "the report " : "the reports ") + String.join(", ", reports);
        return Problem.error(cause.at(), cause.code(), which + " could not be made: " + cause.what(), cause.todo());
    }
}
