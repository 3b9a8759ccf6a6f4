package dev.quarterdeck;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

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
     * @param line file and line; empty for the snapshot
     */
    record Mark(
            String text,
            String unit,
            String table,
            String column,
            boolean secret,
            String area,
            String addresses,
            String line) {

        boolean isAmount() {
            return Character.isDigit(text.charAt(0));
        }

        Mark standingAt(String place) {
            return new Mark(text, unit, table, column, secret, area, addresses, place);
        }
    }

    static final List<String> UNITS = List.of(
            "portfolio",
            "jada",
            "queenofsandiego",
            "quickdumpnow",
            "dangerouscentaur",
            "rental-3028-51st",
            "dc-clients",
            "expert-yacht-delivery");

    static final List<String> AREAS = List.of(
            "growth", "finance", "people", "billing", "accounting", "security", "cost", "engineering", "marketing");

    /** Table, heading and columns; {@code W} is a word, {@code N} a number of twelve digits, {@code I} an id, {@code U} the row's unit, else one of several. */
    private static final String TABLES = """
            asset; Assets; asset=W/W/example.com, type=vessel/site/function, status=active/idle, value=N, owner=W, url=W, note=W
            cost-line; Monthly costs; item=W, kind=fixed/variable/one-off, low=$70, high=$95, account=W//6010
            cost-line; Expenses; item=W, kind=fixed/one-off, amount=N/$3000
            actual; Expenses; month=2026-03/2026-04, revenue=N, costs=N/$300
            line; Unit economics; item=Price/W, value=N/$700/20%
            cash; Cash; account=W, balance=$900/N, as of=2026-04-20/2025-12-01/
            target; Revenue targets; month=2026-04/2026-05/2026-06, JADA=N/$900, QueenofSanDiego=N/
            milestone; Milestones; milestone=W, due=2026-09-01, metric=cash/bookings, target=N, current=3, owner=W
            guardrail; Guardrails; guardrail=W, metric=runway/W, limit=>= 6
            initiative; Capital deployment; ID=I, initiative=W, cost=N, monthly cost=$10, return=$70, confidence=50%, tier=W/, due=2026-06-30, owner=W
            kpi; KPIs; KPI=W/Open rate/Commits a year, value=N, as of=2026-04-20, note=W
            stage; User funnel; step=W/Visit/Checkout, count=0/12, status=ok/broken
            deal; Pipeline; opportunity=W, stage=lead/won, value=N, probability=20%, expected=2026-07-01, owner=W
            channel-plan; Channels; channel=W, type=OTA, effort=2d, commission=15%, bookings=2, setup=N, requires=W
            channel-status; Channel matrix; channel=W/Newsletter, type=OTA/W, jada=live/stale/none, queenofsandiego=live/draft
            assumption; E-mail list; measure=Delivery/Open rate/W, low=10%/50%, high=60%/99%
            seo-task; Local SEO; task=W, window=30, status=open/done/W, owner=W, due=2026-06-01
            risk; Risks; ID=I, risk=W, likelihood=2/5/TBD, impact=3/5, category=key-person/market/W, status=open/W, owner=W, mitigation=W, review=2026-04-01
            role; Roles; role=W/Bookkeeping/Finance, primary=W, backup=W/none, runbook=yes/no
            action; Actions; ID=I, action=W, area=A, impact=4, confidence=80%, effort=2d, owner=W, due=2026-05-10/2026-04-01/2027-01-01, status=open/done, addresses=R, gain=N
            debt; Technical debt; item=W, severity=3, effort=2d, area=W, owner=W, status=open/W
            component; Stack; component=W/Lambda, technology=W/jquery/python 3.8, status=active/W, risk=W, url=W
            security-item; Security; item=W, severity=4, status=open/W, check=W/SEC-10, owner=W
            system; Systems; purpose=accounting/W/revenue tracking, tool=W/none, status=active
            client; Clients; client=W, billing model=retainer/hourly/none/W, monthly fee=N, hourly rate=$50, hours=12, included hours=8, billed=$100/N, contract=W/none
            event; Revenue events; event=I/E-7, date=2026-03-09/2026-04-09, unit=U, customer=W, amount=$400/N, channel=W
            invoice; Invoices; invoice=I/INV-3/INV-9, for=W/E-7, date=2026-03-01/2026-04-01, amount=N/$400, terms=W/30, due=2026-04-20
            deposit; Deposits; deposit=I, date=2026-03-02/2026-04-05, for=W/INV-3/E-7, net=$700/N, fee=$7, note=W
            journal-line; Journal; date=2026-04-02, account=W/1000, debit=N/$90, credit=N/$90/, memo=W, ref=W
            occupancy-month; Occupancy; month=2026-03/2026-04, mode=short/long, available=30, occupied=11/29, rent=N/$900, other income=N/$90/
            property-cost; Property costs; item=W, amount=N/$90, category=W/maintenance/mortgage
            job; Jobs; job=W/I, route=W, status=delivered/scheduled/W, booked=2026-03-01, start=2026-04-01/2026-05-06, promised=2026-04-05/2026-05-09, delivered=2026-04-09/, days=4, price=N/$700, costs=$900/N, captain=W/Sam
            resource; Fleet; captain=W/Sam, type=captain/W, days=3
            account; Chart of accounts; code=W/6010, name=W, type=expense/W, tax line=W/
            """;

    /** What a unit's front matter may state. */
    private static final List<String> FACTS = List.of(
            "cash",
            "contacts",
            "house_rate",
            "market value",
            "purchase price",
            "improvements",
            "mortgage payment",
            "terms");

    /** What may be a mark, wherever it stands. */
    static final Pattern TEXT = Pattern.compile("(?i)zq[a-z]{1,8}|\\d{3}(?:,?\\d{3}){3}(?!\\d)");

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
            for (String fact : FACTS) {
                if (random.nextInt(4) == 0) {
                    text.append(fact).append(": ").append(planter.number(fact)).append('\n');
                }
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
            Planter worded = new Planter(new Random(name.hashCode()), unit, secret);
            text.append(worded.words());
            planter.marks.putAll(worded.marks);
            String path = "content/handoffs/" + name + ".md";
            files.put(path, text.toString());
            marks.putAll(planter.marksAt(secret ? "confidential" : path, text.toString()));
        }
        Planter measured = new Planter(random, "portfolio", false);
        JsonNode snapshot = measured.renamed(METRICS.deepCopy());
        marks.putAll(measured.marks);
        return new Planted(files, snapshot, marks);
    }
}
