package dev.quarterdeck.briefing;

import static dev.quarterdeck.briefing.ReportJson.array;
import static dev.quarterdeck.briefing.ReportJson.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.value.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A block of a section in {@code report.json}: what a page shows, as bare text, quotes as they were written; findings and actions by id. */
final class BlockJson {

    private static final Block.Cases<JsonNode> CASES = new Block.Cases<>(
            tiles -> {
                ObjectNode node = shape("tiles");
                tiles.tiles()
                        .forEach(tile -> node.withArray("tiles")
                                .addObject()
                                .put("figure", tile.figure().toString())
                                .put("label", tile.label().plain())
                                .put("value", tile.value().plain())
                                .put(
                                        "change",
                                        tile.change()
                                                .map(change -> change.text().plain())
                                                .orElse("")));
                return node;
            },
            BlockJson::table,
            findings -> shape("findings")
                    .set(
                            "findings",
                            texts(findings.findings().stream().map(f -> f.id()).toList())),
            actions -> shape("actions")
                    .set(
                            "actions",
                            texts(actions.lines().stream()
                                    .map(line -> line.action().id())
                                    .toList())),
            BlockJson::chart,
            BlockJson::timeline,
            BlockJson::heatMap,
            paragraphs -> shape("paragraphs").set("paragraphs", plain(paragraphs.paragraphs())),
            quotes -> {
                ObjectNode node = shape("quotes");
                quotes.quotes()
                        .forEach(quote -> node.withArray("quotes")
                                .addObject()
                                .put("unit", quote.unit())
                                .put("heading", quote.heading())
                                .put("text", quote.markdown())
                                .put("source", quote.at().cite()));
                return node;
            });

    private BlockJson() {}

    static JsonNode of(Block block) {
        return block.match(CASES);
    }

    /** Its parts in their order: a table row by row, since as a tree the rows of many units are many times as large as what they are made of. */
    static Stream<JsonNode> parts(Block block) {
        return block instanceof Table table
                ? Stream.concat(Stream.of(head(table)), table.rows().stream().map(BlockJson::row))
                : Stream.of(of(block));
    }

    static void write(Block block, JsonGenerator json) throws IOException {
        if (block instanceof Table table) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : head(table).properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            json.writeArrayFieldStart("rows");
            for (Table.TableRow row : table.rows()) {
                json.writeStartArray();
                for (Table.Cell cell : row.cells()) {
                    json.writeString(cell.text().plain());
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeTree(of(block));
        }
    }

    private static ObjectNode shape(String name) {
        return JsonNodeFactory.instance.objectNode().put("shape", name);
    }

    private static JsonNode plain(List<Text> texts) {
        return texts(texts.stream().map(Text::plain).toList());
    }

    private static JsonNode table(Table table) {
        return head(table)
                .set("rows", array(table.rows().stream().map(BlockJson::row).toList()));
    }

    private static ObjectNode head(Table table) {
        return shape("table")
                .put("caption", table.caption().plain())
                .set(
                        "columns",
                        plain(table.columns().stream().map(Table.Column::head).toList()));
    }

    private static JsonNode row(Table.TableRow row) {
        return plain(row.cells().stream().map(Table.Cell::text).toList());
    }

    private static JsonNode chart(Chart chart) {
        ObjectNode node = shape("chart").put("title", chart.title().plain());
        node.set("axis", plain(chart.axis()));
        for (Chart.Series series : chart.series()) {
            ObjectNode one = node.withArray("series")
                    .addObject()
                    .put("name", series.name().plain());
            one.set(
                    "points",
                    texts(series.points().stream().map(chart.format()::show).toList()));
        }
        return node;
    }

    private static JsonNode timeline(Timeline timeline) {
        ObjectNode node = shape("timeline").put("title", timeline.title().plain());
        timeline.events()
                .forEach(event -> node.withArray("events")
                        .addObject()
                        .put("what", event.what().plain())
                        .put("when", event.day().toString())
                        .put("state", event.state().plain()));
        return node;
    }

    private static JsonNode heatMap(HeatMap map) {
        ObjectNode node = shape("heat-map").put("title", map.title().plain());
        node.set("cells", array(map.cells().stream().map(BlockJson::plain).toList()));
        return node;
    }
}
