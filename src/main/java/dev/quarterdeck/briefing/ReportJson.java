package dev.quarterdeck.briefing;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import dev.quarterdeck.value.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        items(json, "figures", briefing.figures().all(), this::figure);
        items(json, "findings", briefing.findings(), this::finding);
        items(json, "actions", briefing.actions(), this::action);
        json.writeArrayFieldStart("sections");
        for (Section section : briefing.sections()) {
            section(section, json);
        }
        json.writeEndArray();
        json.writeFieldName("changes");
        json.writeTree(changes());
        json.writeFieldName("diagnostics");
        json.writeTree(texts(briefing.problems().stream().map(Problem::toString).toList()));
        json.writeEndObject();
    }

    private static <T> void items(JsonGenerator json, String name, Collection<T> items, Function<T, JsonNode> node)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeTree(node.apply(item));
        }
        json.writeEndArray();
    }

    private ObjectNode figure(Figure figure) {
        Value value = figure.value();
        ObjectNode node = NODES.objectNode()
                .put("id", figure.key().id())
                .put("unit", figure.key().unit())
                .put("of", figure.key().of())
                .put("kind", value.kind().id());
        node.set("flags", flags(value));
        node.put("type", value.type().id());
        numbers(node, value);
        node.put("display", figure.display())
                .put("asOf", figure.asOf().orElse(briefing.asOf()).toString());
        node.set("sources", sources(value.sources()));
        return node;
    }

    private static ArrayNode flags(Value value) {
        ArrayNode flags = NODES.arrayNode();
        if (value instanceof Quantity quantity) {
            if (quantity.estimate()) {
                flags.add("estimate");
            }
            if (quantity.bound() != Bound.EXACT) {
                flags.add("partial");
            }
            if (!quantity.applicable()) {
                flags.add("not-applicable");
            }
        }
        return flags;
    }

    private static void numbers(ObjectNode node, Value value) {
        if (value instanceof Quantity quantity) {
            quantity.range()
                    .ifPresent(range -> node.put("low", decimal(range.low()))
                            .put("high", decimal(range.high()))
                            .put("value", decimal(range.mid())));
        } else if (value instanceof Day day) {
            day.date().ifPresent(date -> node.put("value", Format.of(day.type()).show(day)));
        } else if (value instanceof Word word) {
            word.text().ifPresent(text -> node.put("value", text));
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
        node.set("sources", sources(finding.sources()));
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

    private ObjectNode action(Action action) {
        ObjectNode node = NODES.objectNode()
                .put("id", action.id())
                .put("named", action.named())
                .put("action", action.title())
                .put("unit", action.unit())
                .put("area", action.area());
        node.set("owners", texts(action.owners()));
        action.due().date().ifPresent(due -> node.put("due", due.toString()));
        score(action).ifPresent(score -> node.put("score", score));
        node.put("status", action.status().id()).put("proposed", action.proposed());
        node.set("addresses", texts(action.addresses()));
        node.set("sources", sources(action.sources()));
        node.put("listed", listed.contains(Listed.of(action)));
        return seen(node, briefing.firstSeen().action(action, briefing.edition()));
    }

    static Optional<String> score(Action action) {
        return action.score().mid().map(score -> Format.RATIO.number(score, ""));
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

    private static ArrayNode sources(Sources sources) {
        return texts(sources.cites());
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
