package dev.quarterdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Handoffs of companies that have nothing in common with the sample's: other names, other numbers, and many of them. */
final class OtherCompanies {

    private static final List<String> MODELS =
            List.of("charter", "marketplace", "service", "agency", "delivery", "rental", "client-portfolio");
    private static final List<String> KINDS =
            List.of("Balloon", "Bakery", "Laundry", "Studio", "Courier", "Cottage", "Desk");

    private final int number;
    private long seed;

    private OtherCompanies(int number) {
        this.number = number;
        this.seed = number * 7919L;
    }

    static String id(int number) {
        return KINDS.get(number % KINDS.size()).toLowerCase(Locale.ROOT) + "-" + number;
    }

    /** The note of one company; its model and its figures follow from its number. */
    static String note(int number) {
        return new OtherCompanies(number).note();
    }

    /** The note on all of them: cash, plans, people, and what was sold. */
    static String portfolio(int companies) {
        List<String> lines = new ArrayList<>(
                List.of("---", "unit: portfolio", "updated: 2026-04-29", "terms: net 15", "---", "# All of it", ""));
        lines.addAll(List.of("## Cash", "| Account | Balance | As of |", "|---|---:|---|"));
        lines.add("| House bank | $731,204.18 | 2026-04-30 |");
        lines.addAll(List.of("## Roles", "| Role | Primary | Backup | Runbook |", "|---|---|---|---|"));
        lines.add("| Night shift | Ines | | no |");
        lines.addAll(List.of("## Risks", "| ID | Risk | Likelihood | Impact | Status |", "|---|---|---:|---:|---|"));
        lines.add("| Q1 | The mill burns down | 2 | 5 | open |");
        lines.addAll(
                List.of("## Revenue events", "| Event | Date | Unit | Customer | Amount |", "|---|---|---|---|---:|"));
        for (int i = 1; i <= companies; i++) {
            lines.add("| S-%d | 2026-0%d-1%d | %s | Buyer %d | $%d.25 |"
                    .formatted(i, 2 + i % 3, i % 10, id(i), i % 17, 90 + i * 7));
        }
        lines.addAll(List.of("## Invoices", "| Invoice | Event | Date | Amount |", "|---|---|---|---:|"));
        for (int i = 1; i <= companies; i += 2) {
            lines.add("| F-%03d | S-%d | 2026-0%d-2%d | $%d.25 |".formatted(i, i, 2 + i % 3, i % 8, 90 + i * 7));
        }
        lines.addAll(List.of("## Deposits", "| Deposit | Date | For | Amount | Fees |", "|---|---|---|---:|---:|"));
        for (int i = 1; i <= companies; i += 4) {
            lines.add("| D-%d | 2026-04-2%d | F-%03d | $%d.00 | $1.25 |".formatted(i, i % 9, i, 89 + i * 7));
        }
        return String.join("\n", lines) + "\n";
    }

    private String note() {
        String model = MODELS.get(number % MODELS.size());
        List<String> lines = new ArrayList<>(List.of(
                "---",
                "unit: " + id(number),
                "model: " + model,
                "updated: 2026-04-%02d".formatted(1 + number % 30),
                "---",
                "# " + KINDS.get(number % KINDS.size()) + " number " + number,
                ""));
        lines.addAll(List.of("## Monthly costs", "| Item | Kind | Low | High |", "|---|---|---:|---:|"));
        lines.add("| Flour and string | fixed | $%d | $%d |".formatted(next(300), 300 + next(300)));
        lines.addAll(List.of("## Assets", "| Asset | Type | Status | Value |", "|---|---|---|---:|"));
        lines.add("| Kiln %d | machine | %s | $%d |".formatted(number, next(2) == 0 ? "active" : "idle", next(9000)));
        lines.addAll(of(model));
        lines.addAll(List.of(
                "## To do",
                "- [ ] Oil the door %d (impact: 3; effort: %dh; due: 2026-05-%02d; area: growth)"
                        .formatted(number, 1 + next(9), 1 + next(28))));
        return String.join("\n", lines) + "\n";
    }

    private List<String> of(String model) {
        return switch (model) {
            case "charter" ->
                List.of(
                        "## Unit economics",
                        "| Item | Value |",
                        "|---|---:|",
                        "| Price per flight | $%d |".formatted(400 + next(200)),
                        "| Gas | $%d |".formatted(next(90)),
                        "| Insurance share | 4% |");
            case "marketplace" ->
                List.of(
                        "## Email list",
                        "contacts: %d".formatted(1000 + next(9000)),
                        "## Channels",
                        "| Channel | Type | Effort | Commission | Bookings/mo |",
                        "|---|---|---:|---:|---:|",
                        "| Crumbhub | OTA | 9h | 18%% | %d |".formatted(1 + next(5)));
            case "service" ->
                List.of(
                        "## User funnel",
                        "| Stage | Count |",
                        "|---|---:|",
                        "| Visits | %d |".formatted(500 + next(500)),
                        "| Booked | %d |".formatted(next(40)));
            case "agency" ->
                List.of(
                        "## Pipeline",
                        "| Opportunity | Stage | Value |",
                        "|---|---|---:|",
                        "| Poster %d | quoted | $%d |".formatted(number, next(5000)));
            case "delivery" ->
                List.of(
                        "## Jobs",
                        "| Job | Route | Status | Start | Promised | Delivered | Days | Revenue | Direct costs |",
                        "|---|---|---|---|---|---|---:|---:|---:|",
                        "| K-%d | Aarhus to Bergen | delivered | 2026-03-02 | 2026-03-08 | 2026-03-0%d | 5 | $%d | $%d |"
                                .formatted(number, 6 + next(3), 900 + next(900), next(800)));
            case "rental" ->
                List.of(
                        "## Occupancy",
                        "| Month | Mode | Available nights | Occupied nights | Rent |",
                        "|---|---|---:|---:|---:|",
                        "| 2026-03 | short-term | 31 | %d | $%d |".formatted(next(31), next(4000)),
                        "| 2026-04 | short-term | 30 | %d | $%d |".formatted(next(30), next(4000)));
            default ->
                List.of(
                        "## Clients",
                        "| Client | Billing model | Monthly fee | Hours | Invoiced |",
                        "|---|---|---:|---:|---:|",
                        "| House %d | retainer | $%d | %d | $0 |".formatted(number, next(900), next(30)));
        };
    }

    private int next(int bound) {
        seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((seed >>> 33) % bound);
    }
}
