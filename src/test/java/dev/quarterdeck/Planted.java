package dev.quarterdeck;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Handoffs made up at random, in which every word and every large number stands once and can be told from all others.
 *
 * @param files by path
 * @param snapshot the sample's metrics under other names
 * @param marks what was planted, by the text that would betray it
 */
record Planted(Map<String, String> files, JsonNode snapshot, Map<String, Mark> marks) {

    /**
     * Where a mark was planted.
     *
     * @param table the id of the kind of row, {@code prose}, or the part of the snapshot
     * @param area of an action; empty for all else
     * @param addresses the rule that an action answers; empty for none
     */
    record Mark(String text, String unit, String table, String column, boolean secret, String area, String addresses) {}

    private static final List<String> UNITS = List.of(
            "portfolio",
            "jada",
            "queenofsandiego",
            "quickdumpnow",
            "dangerouscentaur",
            "rental-3028-51st",
            "dc-clients",
            "expert-yacht-delivery");

    private static final List<String> AREAS =
            List.of("growth", "finance", "people", "billing", "accounting", "security", "cost");

    /** Table, heading and columns; {@code W} is a word, {@code N} a number of twelve digits, {@code I} an id, else one of several. */
    private static final String TABLES = """
            asset; Assets; asset=W, type=vessel/site, status=active/idle, value=N, owner=W, note=W
            cost-line; Monthly costs; item=W, kind=fixed/variable/one-off, low=$70, high=$95
            cash; Cash; account=W, balance=$900/$7000, as of=2026-04-20
            milestone; Milestones; milestone=W, due=2026-09-01, metric=cash/bookings, target=N, current=3, owner=W
            guardrail; Guardrails; guardrail=W, metric=runway/W, limit=>= 6
            initiative; Capital deployment; ID=I, initiative=W, cost=N, monthly cost=$10, return=$70, confidence=50%, due=2026-06-30, owner=W
            kpi; KPIs; KPI=W, value=N, as of=2026-04-20, note=W
            stage; User funnel; step=W, count=0/12, status=ok/broken
            deal; Pipeline; opportunity=W, stage=lead/won, value=N, probability=20%, expected=2026-07-01, owner=W
            channel-plan; Channels; channel=W, type=OTA, effort=2d, commission=15%, bookings=2, setup=N, requires=W
            seo-task; Local SEO; task=W, window=30, status=open, owner=W, due=2026-06-01
            risk; Risks; ID=I, risk=W, likelihood=2/5/TBD, impact=3/5, category=key-person/market, owner=W, mitigation=W, review=2026-04-01
            role; Roles; role=W, primary=W, backup=W/none, runbook=yes/no
            action; Actions; ID=I, action=W, area=A, impact=4, confidence=80%, effort=2d, owner=W, due=2026-05-10/2026-04-01/2027-01-01, status=open/done, addresses=R, gain=N
            debt; Technical debt; item=W, severity=3, owner=W
            component; Stack; component=W, technology=W/jquery, risk=W
            security-item; Security; item=W, severity=4, owner=W
            system; Systems; purpose=accounting/W, tool=W/none, status=active
            client; Clients; client=W, billing model=retainer/hourly/none, monthly fee=N, hourly rate=$50, hours=12, billed=$100, contract=W/none
            event; Revenue events; event=I, date=2026-03-09/2026-04-09, unit=jada, customer=W, amount=$400, channel=W
            invoice; Invoices; invoice=I, for=W, date=2026-04-01, amount=N, terms=W
            deposit; Deposits; deposit=I, date=2026-03-02/2026-04-05, for=W, net=$700, fee=$7, note=W
            journal-line; Journal; date=2026-04-02, account=W, debit=N, credit=, memo=W
            occupancy-month; Occupancy; month=2026-04, mode=short, available=30, occupied=11, rent=N
            property-cost; Property costs; item=W, amount=N, category=W/maintenance
            job; Jobs; job=W, route=W, status=delivered/scheduled, start=2026-04-01, promised=2026-04-05, delivered=2026-04-09, days=4, price=N, costs=$900, captain=W
            resource; Fleet; captain=W, type=captain, days=3
            account; Chart of accounts; code=W, name=W, type=expense
            """;

    private static final List<String> NAMES =
            List.of("name", "id", "path", "file", "domain", "repo", "function", "bucket");

    private static final JsonNode METRICS = metrics();

    private static JsonNode metrics() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(Path.of("content", "metrics", "snapshot.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Planter {

        private final Random random;
        private final Map<String, Mark> marks = new LinkedHashMap<>();
        private final String unit;
        private final boolean secret;
        private String table = "";
        private String area = "";
        private String rule = "";

        Planter(Random random, String unit, boolean secret) {
            this.random = random;
            this.unit = unit;
            this.secret = secret;
        }

        String any(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        String word(String column) {
            StringBuilder word = new StringBuilder("Zq");
            random.ints(8, 'a', 'z').forEach(word::appendCodePoint);
            return mark(word.toString(), column);
        }

        private String mark(String text, String column) {
            marks.put(text.toLowerCase(Locale.ROOT), new Mark(text, unit, table, column, secret, area, rule));
            return text;
        }

        private String number(String column) {
            long number = 100_000_000_000L + (random.nextLong() >>> 1) % 900_000_000_000L;
            mark(Long.toString(number), column);
            return Long.toString(number);
        }

        private String cell(String column, String choices) {
            return switch (any(List.of(choices.split("/", -1)))) {
                case "W" -> word(column);
                case "I" -> word(column);
                case "N" -> number(column);
                case "A" -> area;
                case "R" -> rule;
                default ->
                    any(List.of(choices.replaceAll("(^|/)[WIN](?=/|$)", "")
                            .replaceAll("^/", "")
                            .split("/", -1)));
            };
        }

        String table(String line, List<String> rules) {
            String[] parts = line.split("; ", 3);
            table = parts[0];
            Map<String, String> columns = Arrays.stream(parts[2].split(", "))
                    .map(column -> column.split("=", 2))
                    .collect(Collectors.toMap(c -> c[0], c -> c[1], (a, b) -> a, LinkedHashMap::new));
            List<String> lines = new ArrayList<>(List.of(
                    "## " + parts[1],
                    "| " + String.join(" | ", columns.keySet()) + " |",
                    "|" + "---|".repeat(columns.size())));
            for (int row = 0; row < 2; row++) {
                boolean action = table.equals("action");
                area = action ? any(AREAS) : "";
                rule = action && random.nextBoolean() ? any(rules) : "";
                lines.add("| "
                        + columns.entrySet().stream()
                                .map(column -> cell(column.getKey(), column.getValue()))
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
            area = "";
            rule = "";
            return String.join("\n", lines) + "\n\n";
        }

        JsonNode renamed(JsonNode snapshot) {
            snapshot.fieldNames().forEachRemaining(part -> {
                table = part;
                rename(snapshot.path(part));
            });
            return snapshot;
        }

        private void rename(JsonNode node) {
            node.forEach(this::rename);
            if (node instanceof ObjectNode object) {
                NAMES.stream()
                        .filter(name -> object.path(name).isTextual())
                        .forEach(name -> object.put(name, word(name)));
                if (object.path("byService") instanceof ObjectNode services) {
                    services.set(word("service"), services.remove("Other services"));
                }
            }
        }

        String prose(String heading) {
            table = "prose";
            return "## " + heading + "\n" + word("title") + " spoke of " + word(heading.toLowerCase(Locale.ROOT))
                    + ".\n\n";
        }
    }

    static Planted of(Random random, List<String> rules) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<String> tables = TABLES.lines().toList();
        for (int file = 0; file < 3; file++) {
            String unit = UNITS.get(random.nextInt(UNITS.size()));
            boolean secret = random.nextInt(4) == 0;
            Planter planter = new Planter(random, unit, secret);
            planter.table = "file";
            String name = planter.word("name");
            StringBuilder text = new StringBuilder("---\nunit: " + unit + "\nupdated: 2026-04-2" + file + "\n")
                    .append(secret ? "confidential: true\n" : "");
            planter.table = "header";
            text.append("title: ")
                    .append(planter.word("title"))
                    .append("\nowner: ")
                    .append(planter.word("owner"));
            text.append("\nlandlord: ").append(planter.word("other")).append("\n");
            planter.table = "fact";
            if (random.nextInt(3) == 0) {
                text.append("burn: exclude\nburn_reason: ")
                        .append(planter.word("burn_reason"))
                        .append('\n');
            }
            text.append("---\n# ").append(unit).append("\n\n");
            text.append(planter.prose("Summary")).append(planter.prose("Notes")).append(planter.prose("Weather"));
            for (String table : tables) {
                if (random.nextInt(3) == 0) {
                    text.append(planter.table(table, rules));
                }
            }
            planter.table = "unread";
            text.append("## Actions\n| Action | Due |\n|---|---|\n| ").append(planter.word("action"));
            text.append(" | ").append(planter.word("due")).append(" |\n");
            files.put("content/handoffs/" + name + ".md", text.toString());
            marks.putAll(planter.marks);
        }
        Planter measured = new Planter(random, "portfolio", false);
        JsonNode snapshot = measured.renamed(METRICS.deepCopy());
        marks.putAll(measured.marks);
        return new Planted(files, snapshot, marks);
    }
}
