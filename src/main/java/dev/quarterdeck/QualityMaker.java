package dev.quarterdeck;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.page.PageBaker;
import dev.quarterdeck.page.Quality;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells a site's author how good the data are, on a page beside those that are published, and never among them. */
final class QualityMaker {

    /** Where the page lies in the site's folder. */
    static final String PAGE = "target/quality.html";

    /** Rows and facts that two files tell differently, at the one that is not used. */
    private static final Set<String> LOST = Set.of("HD-071", "HD-072");

    private static final int LONGEST_LINE = 300;

    private final SiteContent content;
    private final Portfolio portfolio;

    QualityMaker(SiteContent content) {
        this.content = content;
        this.portfolio = content.portfolio();
    }

    /** Writes the page. */
    void write(List<Problem> problems) {
        Path folder = content.site().folder();
        PageBaker baker = new PageBaker(
                portfolio.frameworks().wording(),
                content.files(),
                content.site().title());
        try {
            baker.quality(of(problems), folder.resolve("target"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(PAGE), e);
        }
    }

    private Quality of(List<Problem> problems) {
        return new Quality(
                content.site().asOf().toString(),
                portfolio.snapshot().collectedOn().map(LocalDate::toString).orElse(""),
                Arrays.stream(Problem.Severity.values())
                        .map(severity -> new Quality.Count(severity.toString(), count(problems, severity)))
                        .filter(count -> count.number() > 0)
                        .toList(),
                files(problems, problem -> !LOST.contains(problem.code())),
                files(problems, problem -> LOST.contains(problem.code())),
                unasked(portfolio.snapshot()),
                portfolio.snapshot().gaps().stream()
                        .map(gap -> new Quality.Gap(gap.collector(), gap.status(), gap.message()))
                        .toList(),
                Freshness.of(portfolio).files().stream().map(this::note).toList(),
                portfolio.units().stream().map(this::unit).toList());
    }

    /** Where nobody asked, there is no gap to tell of, and yet nothing is known. */
    private static String unasked(Snapshot snapshot) {
        if (!snapshot.isMeasured()) {
            return "quality.not-measured";
        }
        return snapshot.isOfAnAccount() ? "" : "quality.no-account";
    }

    private List<Quality.File> files(List<Problem> problems, Predicate<Problem> told) {
        Map<String, List<Problem>> byFile = problems.stream()
                .filter(told)
                .sorted(Problem.ORDER)
                .collect(Collectors.groupingBy(problem -> problem.at().file(), TreeMap::new, Collectors.toList()));
        List<Quality.File> files = new ArrayList<>();
        for (Map.Entry<String, List<Problem>> file : byFile.entrySet()) {
            List<String> lines = lines(file.getKey());
            files.add(new Quality.File(
                    file.getKey(),
                    file.getValue().stream()
                            .map(problem -> fault(problem, lines))
                            .toList()));
        }
        return files;
    }

    private static int count(List<Problem> problems, Problem.Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static Quality.Fault fault(Problem problem, List<String> lines) {
        Place at = problem.at();
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1).strip() : "";
        return new Quality.Fault(
                at.line() + ":" + at.column(),
                problem.severity().toString(),
                problem.code(),
                problem.what(),
                problem.todo(),
                line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
    }

    /** Of what is no file of the site there are none, such as of the command line. */
    private List<String> lines(String file) {
        Path path = content.site().folder().resolve(file).normalize();
        if (!path.startsWith(content.site().folder().normalize()) || !Files.isRegularFile(path)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private Quality.Note note(Freshness.Note note) {
        return new Quality.Note(
                note.file(),
                portfolio.name(note.unit()),
                note.updated().date().map(LocalDate::toString).orElse(""),
                note.age().mid().map(age -> age.toPlainString()).orElse(""),
                note.state().id());
    }

    private Quality.Unit unit(Unit unit) {
        List<Handoff> files = portfolio.handoffs().of(unit.id());
        return new Quality.Unit(
                portfolio.name(unit.id()),
                files.size(),
                files.stream()
                        .flatMap(file -> file.sections().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                files.stream().mapToInt(file -> file.rows().size()).sum(),
                files.stream().mapToInt(file -> file.facts().size()).sum());
    }
}
