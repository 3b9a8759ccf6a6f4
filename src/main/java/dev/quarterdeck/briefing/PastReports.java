package dev.quarterdeck.briefing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.briefing.FirstSeen.Seen;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.briefing.PastReport.Score;
import dev.quarterdeck.briefing.PastReport.Work;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the {@code report.json} of earlier editions, and foretells what will be read of this one. */
public final class PastReports {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> OF_FIGURES = Set.of("id", "unit", "of", "low", "value", "high", "display");

    private PastReports() {}

    /** What {@link #read} will find in the file that is written of a briefing. */
    public static PastReport of(Briefing briefing) {
        return new Remembered(briefing).report();
    }

    /** The same without its figures, which nothing around the editions reads. */
    public static PastReport withoutFigures(Briefing briefing) {
        return new Remembered(briefing).report(Map.of());
    }

    /** What a report said. Throws {@link UncheckedIOException} for bytes that are not a report of ours. */
    public static PastReport read(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonNode root = report(parser);
            String edition = root.path("edition").asText();
            return new PastReport(
                    edition,
                    LocalDate.parse(root.path("asOf").asText()),
                    root.path("sample").asBoolean(),
                    root.path("headline").asText(),
                    figures(root.path("figures")),
                    findings(root.path("findings"), edition),
                    actions(root.path("actions"), edition),
                    gaps(root.path("changes").path("missing"), edition),
                    root.path("rules").asText(),
                    passages(root),
                    stated(root.path("stated")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a report: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("not a report", e);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UncheckedIOException("not a report: " + e.getMessage(), new IOException(e));
        }
    }

    /** A report without what its figures rest on, which is most of it and of which nothing is remembered. */
    private static JsonNode report(JsonParser parser) throws IOException {
        ObjectNode report = MAPPER.createObjectNode();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean figures = parser.nextToken() == JsonToken.START_ARRAY && name.equals("figures");
            report.set(name, figures ? remembered(parser) : parser.readValueAsTree());
        }
        return report;
    }

    private static JsonNode remembered(JsonParser parser) throws IOException {
        ArrayNode figures = MAPPER.createArrayNode();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            ObjectNode figure = figures.addObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (OF_FIGURES.contains(field)) {
                    figure.set(field, parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return figures;
    }

    private static Map<Figure.Key, PastFigure> figures(JsonNode nodes) {
        Map<Figure.Key, PastFigure> figures = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            Figure.Key key = new Figure.Key(
                    node.path("id").asText(),
                    node.path("unit").asText(),
                    node.path("of").asText());
            figures.put(key, new PastFigure(range(node), node.path("display").asText()));
        }
        return figures;
    }

    /** Dates and words have a value that is no number; only amounts have ends. */
    private static Optional<Range> range(JsonNode node) {
        return node.has("low")
                ? Optional.of(new Range(decimal(node, "low"), decimal(node, "value"), decimal(node, "high")))
                : Optional.empty();
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }

    private static List<PastFinding> findings(JsonNode nodes, String edition) {
        List<PastFinding> findings = new ArrayList<>();
        for (JsonNode node : nodes) {
            findings.add(new PastFinding(
                    node.path("id").asText(),
                    node.path("severity").asText(),
                    node.path("brief").asText(),
                    texts(node.path("sources")),
                    seen(node, edition)));
        }
        return findings;
    }

    private static List<PastAction> actions(JsonNode nodes, String edition) {
        List<PastAction> actions = new ArrayList<>();
        for (JsonNode node : nodes) {
            actions.add(new PastAction(
                    node.path("id").asText(),
                    node.path("named").asBoolean(true),
                    node.path("unit").asText(),
                    node.path("action").asText(),
                    node.path("status").asText(),
                    Optional.of(node.path("due").asText())
                            .filter(due -> !due.isEmpty())
                            .map(LocalDate::parse),
                    node.path("listed").asBoolean(),
                    work(node),
                    seen(node, edition)));
        }
        return actions;
    }

    private static List<Passage> passages(JsonNode root) {
        List<Passage> passages = new ArrayList<>();
        root.path("findings")
                .forEach(node -> passages.add(Passage.finding(
                        node.path("id").asText(), node.path("sentence").asText())));
        root.path("actions")
                .forEach(node -> passages.add(Passage.action(
                        node.path("id").asText(),
                        node.path("unit").asText(),
                        node.path("action").asText(),
                        node.path("listed").asBoolean())));
        root.path("sections")
                .forEach(node -> passages.addAll(Passage.section(
                        node.path("id").asText(),
                        node.path("title").asText(),
                        StreamSupport.stream(node.path("blocks").spliterator(), false))));
        return passages;
    }

    /** Reports of old remember none. */
    private static Map<String, List<String>> stated(JsonNode nodes) {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        nodes.properties().forEach(file -> stated.put(file.getKey(), texts(file.getValue())));
        return stated;
    }

    private static Work work(JsonNode node) {
        return new Work(
                texts(node.path("owners")),
                Optional.of(node.path("score").asText())
                        .filter(score -> !score.isEmpty())
                        .map(score -> new Score(score, node.path("scoreDisplay").asText(score))),
                node.path("proposed").asBoolean());
    }

    private static List<String> texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, Seen> gaps(JsonNode nodes, String edition) {
        Map<String, Seen> gaps = new LinkedHashMap<>();
        nodes.forEach(node -> gaps.put(node.path("id").asText(), seen(node, edition)));
        return gaps;
    }

    /** Reports of old held no number of editions; theirs counts as one. */
    private static Seen seen(JsonNode node, String edition) {
        return new Seen(
                node.path("firstSeen").asText(edition), node.path("editions").asInt(1));
    }
}
