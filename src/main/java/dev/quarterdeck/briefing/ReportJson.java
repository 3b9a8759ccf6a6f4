package dev.quarterdeck.briefing;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.briefing.PastReport.Score;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import dev.quarterdeck.value.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A briefing as {@code report.json}: figures, findings, actions and sections with their sources. Numbers are decimal strings. */
public final class ReportJson {

    static final int SCHEMA = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Briefing briefing;
    private final Set<Listed> listed;

    private ReportJson(Briefing briefing) {
        this.briefing = briefing;
        this.listed = listed(briefing);
    }

    /**
     * Writes the file, a record a line; the same briefing gives the same bytes. Item by item, since thousands of actions
     * make a tree that is many times as large as all else that is known of them.
     */
    public static void write(Briefing briefing, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new RecordLines())) {
            new ReportJson(briefing).write(json);
            json.writeRaw('\n');
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("edition", briefing.edition());
        json.writeStringField("perspective", briefing.perspective().id());
        json.writeStringField("title", briefing.perspective().title());
        json.writeStringField("headline", briefing.headline().plain());
        json.writeStringField("asOf", briefing.asOf().toString());
        json.writeBooleanField("sample", briefing.sample());
        json.writeStringField("rules", briefing.rules());
        json.writeArrayFieldStart("figures");
        for (Figure figure : briefing.figures().all()) {
            figure(figure, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : briefing.findings()) {
            json.writeTree(finding(finding));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("actions");
        for (Action action : briefing.actions()) {
            action(action, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (Section section : briefing.sections()) {
            section(section, json);
        }
        json.writeEndArray();
        json.writeFieldName("changes");
        json.writeTree(changes());
        json.writePOJOField("stated", Stated.words(briefing));
        json.writeFieldName("diagnostics");
        json.writeTree(texts(briefing.problems().stream().map(Problem::toString).toList()));
        json.writeEndObject();
    }

    private void figure(Figure figure, JsonGenerator json) throws IOException {
        Value value = figure.value();
        json.writeStartObject();
        json.writeStringField("id", figure.key().id());
        json.writeStringField("unit", figure.key().unit());
        json.writeStringField("of", figure.key().of());
        json.writeStringField("kind", value.kind().id());
        texts("flags", flags(value), json);
        json.writeStringField("type", value.type().id());
        numbers(value, json);
        json.writeStringField("display", figure.display());
        json.writeStringField("asOf", figure.asOf().orElse(briefing.asOf()).toString());
        texts("sources", value.sources().cites(), json);
        json.writeEndObject();
    }

    private static List<String> flags(Value value) {
        if (!(value instanceof Quantity quantity)) {
            return List.of();
        }
        List<String> flags = new ArrayList<>();
        if (quantity.estimate()) {
            flags.add("estimate");
        }
        if (quantity.bound() != Bound.EXACT) {
            flags.add("partial");
        }
        if (!quantity.applicable()) {
            flags.add("not-applicable");
        }
        return flags;
    }

    private static void numbers(Value value, JsonGenerator json) throws IOException {
        if (value instanceof Quantity quantity) {
            if (quantity.range().isPresent()) {
                Range range = quantity.range().get();
                json.writeStringField("low", decimal(range.low()));
                json.writeStringField("high", decimal(range.high()));
                json.writeStringField("value", decimal(range.mid()));
            }
        } else if (value instanceof Day day) {
            if (day.isKnown()) {
                json.writeStringField("value", Format.of(day.type()).show(day));
            }
        } else if (value instanceof Word word && word.text().isPresent()) {
            json.writeStringField("value", word.text().get());
        }
    }

    /** What tells an action from all others; two units may each have one of one id. */
    record Listed(String id, String unit) {

        static Listed of(Action action) {
            return new Listed(action.id(), action.unit());
        }
    }

    /** The actions that it lists as due. */
    static Set<Listed> listed(Briefing briefing) {
        return briefing.agenda().lines().stream()
                .map(line -> Listed.of(line.action()))
                .collect(Collectors.toSet());
    }

    static String decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode()
                .put("id", finding.id())
                .put("rule", finding.rule().id())
                .put("severity", finding.severity().id())
                .put("sentence", finding.sentence().plain())
                .put("brief", finding.brief().plain());
        ObjectNode facts = node.putObject("facts");
        finding.facts().byName().forEach((name, fact) -> facts.put(name, shown(fact)));
        node.set("units", texts(finding.units()));
        node.set(
                "actions",
                texts(briefing.actions().stream()
                        .filter(finding::isAnsweredBy)
                        .map(Action::id)
                        .toList()));
        node.set("sources", texts(finding.sources().cites()));
        node.put("new", briefing.changes().newFindings().contains(finding.id()));
        return seen(node, briefing.firstSeen().finding(finding.id(), briefing.edition()));
    }

    private static String shown(Facts.Fact fact) {
        if (fact instanceof Facts.Amount amount) {
            return Format.of(amount.value().type()).show(amount.value());
        }
        if (fact instanceof Facts.Words words) {
            return words.text().plain();
        }
        return fact instanceof Facts.Many many
                ? String.join(", ", many.items().stream().map(Text::plain).toList())
                : "";
    }

    private void action(Action action, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", action.id());
        json.writeBooleanField("named", action.named());
        json.writeStringField("action", action.title());
        json.writeStringField("unit", action.unit());
        json.writeStringField("area", action.area());
        texts("owners", action.owners(), json);
        field("due", action.due().date().map(LocalDate::toString), json);
        Optional<Score> score = Score.of(action);
        field("score", score.map(Score::number), json);
        field("scoreDisplay", score.flatMap(Score::marked), json);
        json.writeStringField("status", action.status().id());
        json.writeBooleanField("proposed", action.proposed());
        texts("addresses", action.addresses(), json);
        texts("sources", action.sources().cites(), json);
        json.writeBooleanField("listed", listed.contains(Listed.of(action)));
        FirstSeen.Seen seen = briefing.firstSeen().action(action, briefing.edition());
        json.writeStringField("firstSeen", seen.edition());
        json.writeNumberField("editions", seen.editions());
        json.writeEndObject();
    }

    private static void field(String name, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static ObjectNode seen(ObjectNode node, FirstSeen.Seen seen) {
        return node.put("firstSeen", seen.edition()).put("editions", seen.editions());
    }

    private static ObjectNode followed(Followed one) {
        ObjectNode node = NODES.objectNode()
                .put("id", one.then().id())
                .put("unit", one.then().unit())
                .put("fate", one.fate().id());
        one.then().due().ifPresent(due -> node.put("dueThen", due.toString()));
        one.now().flatMap(now -> now.due().date()).ifPresent(due -> node.put("due", due.toString()));
        return node;
    }

    private static void section(Section section, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeStringField("title", section.title().plain());
        json.writeStringField("intro", section.intro().plain());
        json.writeArrayFieldStart("blocks");
        for (Block block : section.blocks()) {
            BlockJson.write(block, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private ObjectNode changes() {
        Changes changes = briefing.changes();
        ObjectNode node = NODES.objectNode();
        changes.since().ifPresent(since -> node.put("since", since));
        node.set("lines", texts(changes.lines().stream().map(Text::plain).toList()));
        node.set("moved", texts(changes.moved().stream().map(Text::plain).toList()));
        node.set("new", texts(changes.newFindings()));
        node.set("resolved", texts(changes.resolvedFindings()));
        node.set(
                "actions",
                array(changes.followed().stream().map(ReportJson::followed).toList()));
        node.set(
                "missing",
                array(briefing.firstSeen().gaps().entrySet().stream()
                        .map(gap -> seen(NODES.objectNode().put("id", gap.getKey()), gap.getValue()))
                        .toList()));
        return node;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode array(List<? extends JsonNode> items) {
        return NODES.arrayNode().addAll(items);
    }
}
