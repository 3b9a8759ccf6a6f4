package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Reading;
import dev.quarterdeck.handoff.Vocabulary;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever number of the sample is replaced: no figure changes that does not cite its line or its place in the snapshot, before or after. */
class EveryCellTest {

    private static final SiteFiles SAMPLE = new SiteFiles(Path.of(""));
    private static final Frameworks FRAMEWORKS = new FrameworkReader(SAMPLE).read();
    private static final Vocabulary VOCABULARY = FRAMEWORKS.vocabulary();
    private static final String SNAPSHOT = "content/metrics/snapshot.json";
    private static final Snapshot MEASURED =
            SnapshotReader.read(Path.of(SNAPSHOT), SNAPSHOT).snapshot();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** One number of a handoff. */
    private record Digits(String file, int line, int start, int end) {}

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> files = new LinkedHashMap<>();

    EveryCellTest() {
        SAMPLE.own("content/handoffs")
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void changesOnlyWhatCitesItsLine() {
        Map<Figure.Key, Figure> before = figures(files);
        List<Digits> all = read(files).files().stream()
                .flatMap(handoff -> numbers(handoff, files.getOrDefault(handoff.file(), "")))
                .distinct()
                .toList();
        assertThat(all.size()).isGreaterThan(500);

        List<String> wrong = all.parallelStream()
                .flatMap(one -> uncited(one, figure -> cites(figure, one), before, figures(with(one))))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void changesOnlyWhatCitesItsPlaceInTheSnapshot() throws IOException {
        JsonNode tree = JSON.readTree(Files.readAllBytes(Path.of(SNAPSHOT)));
        Handoffs handoffs = read(files);
        Map<Figure.Key, Figure> before = figures(handoffs, MEASURED);
        List<String> all = pointers("", tree).toList();
        assertThat(all.size()).isGreaterThan(300);

        List<String> wrong = all.parallelStream()
                .flatMap(pointer -> uncited(
                        pointer,
                        figure -> cites(figure, pointer),
                        before,
                        figures(handoffs, measured(with(tree, pointer)))))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static Stream<String> pointers(String at, JsonNode node) {
        if (node.isNumber() && !at.equals("/schema")) {
            return Stream.of(at);
        }
        Stream<String> children = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(String::valueOf)
                : node.propertyStream().map(Map.Entry::getKey);
        return children.flatMap(child -> {
            String escaped = child.replace("~", "~0").replace("/", "~1");
            return pointers(at + "/" + escaped, node.at("/" + escaped));
        });
    }

    /** The number at a pointer is one more. */
    private static JsonNode with(JsonNode tree, String pointer) {
        JsonNode changed = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = changed.at(place.head());
        BigDecimal other = changed.at(place).decimalValue().add(BigDecimal.ONE);
        if (parent instanceof ObjectNode object) {
            object.put(place.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), other);
        }
        return changed;
    }

    private Snapshot measured(JsonNode tree) {
        try {
            Path file = Files.createTempFile(folder, "snapshot", ".json");
            Files.write(file, JSON.writeValueAsBytes(tree));
            return SnapshotReader.read(file, SNAPSHOT).snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean cites(Optional<Figure> figure, String pointer) {
        return figure.stream()
                .flatMap(made -> made.value().sources().cites().stream())
                .anyMatch(cite -> cite.equals("snapshot " + pointer)
                        || (cite.startsWith("snapshot ") && ("snapshot " + pointer).startsWith(cite + "/")));
    }

    /** Those of cells and facts that are amounts, days or grades; a number in a name makes another thing of it. */
    private static Stream<Digits> numbers(Handoff handoff, String text) {
        Stream<Cell> cells = Stream.concat(
                handoff.rows().stream().flatMap(row -> row.cells().values().stream()),
                handoff.facts().stream().map(Fact::cell));
        return cells.filter(cell -> cell.reading() instanceof Cell.Amount || cell.reading() instanceof Cell.When)
                .distinct()
                .flatMap(cell -> {
                    int start = start(text, cell.at());
                    return NUMBER.matcher(cell.raw())
                            .results()
                            .map(number -> new Digits(
                                    handoff.file(), cell.at().line(), start + number.start(), start + number.end()));
                });
    }

    private static int start(String text, Place at) {
        int start = 0;
        for (int line = 1; line < at.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, at.column() - 1);
    }

    /** Each number becomes another one of as many digits. */
    private Map<String, String> with(Digits one) {
        String text = files.getOrDefault(one.file(), "");
        char last = text.charAt(one.end() - 1);
        char other = last == '9' ? '1' : (char) (last + 1);
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(one.file(), text.substring(0, one.end() - 1) + other + text.substring(one.end()));
        return changed;
    }

    private static Handoffs read(Map<String, String> files) {
        return Reading.of(VOCABULARY, files);
    }

    private static Map<Figure.Key, Figure> figures(Map<String, String> files) {
        return figures(read(files), MEASURED);
    }

    private static Map<Figure.Key, Figure> figures(Handoffs handoffs, Snapshot measured) {
        Portfolio portfolio =
                new Portfolio(handoffs, FRAMEWORKS.withUnitsOf(handoffs), measured, LocalDate.of(2026, 5, 1));
        Map<Figure.Key, Figure> figures = new LinkedHashMap<>();
        Analysis.of(portfolio).figures().all().forEach(figure -> figures.put(figure.key(), figure));
        return figures;
    }

    private static Stream<String> uncited(
            Object one,
            Predicate<Optional<Figure>> cites,
            Map<Figure.Key, Figure> before,
            Map<Figure.Key, Figure> after) {
        TreeSet<String> wrong = new TreeSet<>();
        Stream.of(before.keySet(), after.keySet())
                .flatMap(keys -> keys.stream())
                .forEach(key -> {
                    Optional<Figure> then = Optional.ofNullable(before.get(key));
                    Optional<Figure> now = Optional.ofNullable(after.get(key));
                    if (!isExcused(key) && !shown(then).equals(shown(now)) && !cites.test(then) && !cites.test(now)) {
                        wrong.add(one + " changes " + key + " from " + shown(then) + " to " + shown(now));
                    }
                });
        return wrong.stream();
    }

    /** A proposed action comes with its finding, which cites its facts itself. */
    private static boolean isExcused(Figure.Key key) {
        return key.id().equals("action-score") && key.of().contains(":");
    }

    private static String shown(Optional<Figure> figure) {
        return figure.map(made -> made.value() instanceof Quantity amount
                        ? made.display() + " " + amount.range()
                        : made.display())
                .orElse("nothing");
    }

    private static boolean cites(Optional<Figure> figure, Digits one) {
        return figure.stream()
                .flatMap(made -> made.value().sources().stream())
                .anyMatch(source ->
                        source instanceof Place place && place.file().equals(one.file()) && place.line() == one.line());
    }
}
