package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Perspective.Kpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the reports of the sample hold, found by the references of {@code docs/figures.md}. */
final class Told {

    private final SampleReports sample;
    private final Map<String, JsonNode> reports = new TreeMap<>();
    private final Map<String, JsonNode> earlier = new TreeMap<>();

    Told(SampleReports sample) throws IOException {
        this.sample = sample;
        for (String perspective : sample.briefings().keySet()) {
            reports.put(perspective, sample.json(perspective));
            if (SampleReports.hasBefore(perspective)) {
                earlier.put(perspective, SampleReports.read(SampleReports.before(perspective)));
            }
        }
    }

    /**
     * One thing that a row of the table must say.
     *
     * @param label what may stand before it in the row: the figure's part, else its unit; empty for neither
     * @param text a number in full, a day, a word or an id
     */
    record Item(String reference, String label, String text) {

        /** Findings and missing key figures, which a row lists by their ids. */
        boolean isListed() {
            return reference.startsWith("finding ") || reference.startsWith("kpi ");
        }
    }

    Item item(String reference) {
        String[] words = reference.split(" ", 2);
        return switch (words[0]) {
            case "finding" -> new Item(reference, "", finding(words[1]));
            case "kpi" -> new Item(reference, "", kpi(words[1]));
            case "change" -> new Item(reference, "", change(words[1]));
            case "before" -> figure(earlier, reference, words[1]);
            default -> figure(reports, reference, reference);
        };
    }

    private JsonNode report(String perspective) {
        return Optional.ofNullable(reports.get(perspective)).orElseThrow();
    }

    private static Item figure(Map<String, JsonNode> from, String reference, String named) {
        int dot = named.lastIndexOf('.');
        String key = named.substring(0, dot);
        String field = named.substring(dot + 1);
        List<JsonNode> found = new ArrayList<>();
        from.values()
                .forEach(report -> report.path("figures").forEach(figure -> {
                    if (key(figure).equals(key)) {
                        found.add(figure);
                    }
                }));
        assertThat(found).as("reports that hold " + key).isNotEmpty();
        assertThat(found.stream().map(figure -> figure.path(field).asText()).distinct())
                .as(reference)
                .hasSize(1);
        String unit = found.get(0).path("unit").asText();
        String of = found.get(0).path("of").asText();
        String label = of.isEmpty() && !unit.equals("portfolio") ? unit : of;
        return new Item(reference, label, found.get(0).path(field).asText());
    }

    static String key(JsonNode figure) {
        String unit = figure.path("unit").asText();
        String of = figure.path("of").asText();
        return figure.path("id").asText()
                + (unit.equals("portfolio") ? "" : "@" + unit)
                + (of.isEmpty() ? "" : "[" + of + "]");
    }

    /** The rule of a finding that some report holds. */
    private String finding(String id) {
        assertThat(reports.values())
                .as("reports that hold the finding " + id)
                .anyMatch(
                        report -> report.path("findings").findValuesAsText("id").contains(id));
        return id.substring(0, id.indexOf(':'));
    }

    /** A key figure that a table of some report names. */
    private String kpi(String id) {
        String name = sample.content()
                .portfolio()
                .frameworks()
                .catalogue("kpi-catalogue", "KPIs")
                .find(id)
                .orElseThrow()
                .text("name")
                .orElseThrow();
        Optional<JsonNode> missing = Optional.empty();
        for (JsonNode section : report("ceo").path("sections")) {
            missing = section.path("id").asText().equals("missing-kpis") ? Optional.of(section) : missing;
        }
        List<String> named = new ArrayList<>();
        missing.orElseThrow()
                .path("blocks")
                .path(1)
                .path("rows")
                .forEach(row -> named.add(row.path(0).asText()));
        assertThat(named).as("missing KPIs").contains(name);
        return id;
    }

    /** What the tile of a key figure says of its change. */
    private String change(String figure) {
        for (Map.Entry<String, Briefing> report : sample.briefings().entrySet()) {
            List<Kpi> kpis = report.getValue().perspective().kpis();
            JsonNode tiles = report(report.getKey())
                    .path("sections")
                    .path(0)
                    .path("blocks")
                    .path(0)
                    .path("tiles");
            for (int i = 0; i < kpis.size(); i++) {
                if (kpis.get(i).figures().equals(List.of(figure))) {
                    return tiles.path(i).path("change").asText().replace(",", "");
                }
            }
        }
        throw new AssertionError("no tile shows " + figure);
    }
}
