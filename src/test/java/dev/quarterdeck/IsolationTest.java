package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.Planted.Mark;
import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.briefing.Written;
import dev.quarterdeck.digest.DigestWriter;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Reading;
import dev.quarterdeck.handoff.Vocabulary;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.page.Baked;
import dev.quarterdeck.page.PageBaker;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a perspective does not select appears nowhere under its paths, whatever the handoffs hold and the perspective names.
 *
 * <p>What selects what is told in {@code docs/isolation.md}. {@code -Disolation=10000} tries more portfolios than usual.
 */
class IsolationTest {

    private static final int USUAL = 1000;
    private static final int BATCH = 50;

    /** Reports of a batch of which pages are baked too: all that pages add to the data is where it stands, and footnotes. */
    private static final int PAGED = 5;

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();
    private static final Vocabulary VOCABULARY = FRAMEWORKS.vocabulary();
    private static final List<String> READERS = List.of("ceo", "cto", "cfo", "cmo", "cao", "rental", "eyd", "dcb");
    private static final Selection SELECTION = Selection.written(Path.of("docs", "isolation.md"));
    private static final DigestWriter LETTERS = letters();

    /** What takes several thousand portfolios to be told: improvements count only where price, value and rent of one house are stated. */
    private static final Set<String> RARE = Set.of("fact.improvements");

    @TempDir
    private Path folder;

    private static DigestWriter letters() {
        try {
            return new DigestWriter(Files.readString(Path.of("templates", "digest.ftl")), FRAMEWORKS.wording());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAPerspectiveDoesNotSelectAppearsNowhereUnderItsPaths() throws IOException {
        Set<String> leaks = new TreeSet<>();
        Set<String> shown = ConcurrentHashMap.newKeySet();
        int tries = Integer.getInteger("isolation", USUAL);
        for (int first = 0; first < tries; first += BATCH) {
            List<Told> told = told(first, Math.min(tries, first + BATCH));
            Path out = folder.resolve("batch" + first);
            Baked baked = new PageBaker(FRAMEWORKS.wording(), new SiteFiles(Path.of("")), "Site")
                    .bake(told.stream().limit(PAGED).map(Told::briefing).toList(), FRAMEWORKS.units(), List.of(), out);
            assertThat(baked.failures()).isEmpty();
            leaks.addAll(
                    told.parallelStream().flatMap(one -> one.leaks(out, shown)).toList());
        }
        assertThat(leaks).isEmpty();
        Set<String> met = new TreeSet<>(SELECTION.byCell().keySet());
        met.removeAll(RARE);
        assertThat(shown).as("each row of the table is met").containsAll(met);
    }

    /** What was made up and computed; a site's handoffs of one week. */
    private record Week(Planted planted, Portfolio portfolio, Analysis analysis) {

        static Week of(int seed) {
            List<String> rules = FRAMEWORKS.rules().stream().map(Rule::id).toList();
            Planted planted = Planted.of(random(seed), rules);
            Portfolio portfolio = read(planted);
            return new Week(planted, portfolio, Analysis.of(portfolio));
        }
    }

    /** Neighbouring seeds must not begin alike. */
    private static Random random(int seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    private static List<Told> told(int first, int end) {
        List<Week> weeks =
                IntStream.rangeClosed(first, end).parallel().mapToObj(Week::of).toList();
        return IntStream.range(first, end)
                .parallel()
                .mapToObj(seed -> told(seed, weeks.get(seed - first), weeks.get(seed + 1 - first)))
                .toList();
    }

    /** Two editions of one made-up site, as a made-up perspective is told of the second. */
    private static Told told(int seed, Week before, Week now) {
        Random random = random(-1 - seed);
        Perspective perspective = perspective(random, READERS.get(random.nextInt(READERS.size())));
        Briefing first = compose(before, perspective, "2026-04-24", Optional.empty());
        Map<String, Mark> marks = new HashMap<>(before.planted().marks());
        marks.putAll(now.planted().marks());
        return new Told(
                compose(now, perspective, "2026-05-01." + (seed + 2), Optional.of(first)), Written.of(first), marks);
    }

    private static Portfolio read(Planted planted) {
        Handoffs handoffs = Reading.of(VOCABULARY, planted.files());
        return new Portfolio(
                handoffs, FRAMEWORKS.withUnitsOf(handoffs), new Snapshot(planted.snapshot()), LocalDate.of(2026, 5, 1));
    }

    private static Briefing compose(Week week, Perspective perspective, String edition, Optional<Briefing> earlier) {
        List<PastReport> past =
                earlier.map(Written::bytes).map(PastReports::read).stream().toList();
        return Composers.all().compose(week.portfolio(), week.analysis(), perspective, past, edition, "rules");
    }

    private static Perspective perspective(Random random, String id) {
        Perspective shipped = FRAMEWORKS
                .perspectives()
                .get(random.nextInt(FRAMEWORKS.perspectives().size()));
        Stream<Perspective> all = FRAMEWORKS.perspectives().stream();
        List<String> sections = all.flatMap(one -> one.sections().stream())
                .filter(section -> !section.endsWith("-headline"))
                .toList();
        boolean kpis = random.nextInt(3) > 0;
        return new Perspective(
                id,
                shipped.title(),
                shipped.shortTitle(),
                "core",
                List.of(),
                some(random, FRAMEWORKS.units().stream().map(Unit::id).toList()),
                shipped.headlines(),
                kpis ? shipped.summaries() : List.of(),
                kpis ? shipped.workings() : List.of(),
                some(random, Planted.AREAS),
                shipped.facts(),
                kpis ? shipped.kpis() : List.of(),
                some(random, sections),
                shipped.extras(),
                some(random, List.of("freshness", "errors", "burn-scope", "cash-date", "metrics", "books-basis")),
                shipped.agenda(),
                kpis ? shipped.changes() : List.of("findings"),
                shipped.at());
    }

    private static <T> List<T> some(Random random, List<T> all) {
        return all.stream().filter(one -> random.nextInt(3) == 0).toList();
    }

    /** What one perspective was told of a made-up site. */
    private record Told(Briefing briefing, String before, Map<String, Mark> marks) {

        /** What a report remembers of the words that its key figures rest on, and says of those that moved them. */
        private static final Pattern STATED = Pattern.compile("\"stated\" ?: ?\\{[^{}]*}|\"Moved by [^\"]*\"");

        /** What a letter says of those. */
        private static final Pattern MOVED = Pattern.compile("- Moved by .*(\\R    .*)*");

        /** Files that quote. */
        private static final Pattern QUOTING = Pattern.compile("\\.html$|, ");

        Stream<String> leaks(Path out, Set<String> shown) {
            Perspective perspective = briefing.perspective();
            Set<String> selecting = SELECTION.of(perspective);
            Set<String> leaks = new TreeSet<>();
            String report = Written.of(briefing);
            Map<String, String> files = files(report, out);
            String data = (report + before).replaceAll("confidential \\d+:", "confidential:");
            files.forEach((name, text) -> {
                Matcher found = Planted.TEXT.matcher(text);
                while (found.find()) {
                    String word = found.group().replace(",", "").toLowerCase(Locale.ROOT);
                    Mark mark = marks.get(word);
                    if (mark != null && SELECTION.selects(selecting, FRAMEWORKS, perspective, mark)) {
                        shown.add(mark.table() + "." + mark.column());
                    } else if (mark != null && !(QUOTING.matcher(name).find() && isQuoted(mark, data))) {
                        leaks.add(briefing.edition() + " " + name + " tells " + mark + " to " + perspective);
                    }
                }
            });
            return leaks.stream();
        }

        /** They may quote an amount where what this report tells, or the one before, rests on its line. */
        private static boolean isQuoted(Mark mark, String data) {
            return mark.isAmount() && !mark.line().isEmpty() && data.contains(mark.line());
        }

        private static String parts(Pattern pattern, String text) {
            return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        }

        private Map<String, String> files(String report, Path out) {
            Map<String, String> files = new LinkedHashMap<>();
            URI link = URI.create("https://reports.example.com/");
            String letter = LETTERS.write(briefing, link).text();
            files.put("report.json", STATED.matcher(report).replaceAll(""));
            files.put("digest.txt", MOVED.matcher(letter).replaceAll(""));
            files.put("report.json, stated", parts(STATED, report));
            files.put("digest.txt, moved", parts(MOVED, letter));
            Path pages = out.resolve(briefing.edition())
                    .resolve(briefing.perspective().id());
            if (!Files.exists(pages)) {
                return files;
            }
            try (Stream<Path> all = Files.list(pages)) {
                for (Path page : all.toList()) {
                    files.put(page.getFileName().toString(), Files.readString(page));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + pages, e);
            }
            return files;
        }
    }
}
