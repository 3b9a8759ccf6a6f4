package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;

/** SF-OTA: a unit that online travel agencies could sell, and none does. */
final class OtaShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Unit> sellers = evidence.portfolio().units().stream()
                .filter(unit -> unit.models().stream().anyMatch(model -> evidence.isWord("ota-models", model)))
                .toList();
        List<Row> channels = evidence.portfolio().rows("channel-status").stream()
                .filter(row -> evidence.isWord("ota-types", row.text("type").orElse("")))
                .toList();
        if (sellers.isEmpty()) {
            return List.of();
        }
        if (evidence.portfolio().rows("channel-status").isEmpty()) {
            List<String> ids = sellers.stream().map(Unit::id).toList();
            return List.of(Finding.milder(evidence.frameworks(), "SF-OTA", Unit.PORTFOLIO, Facts.none(), ids)
                    .restingOn(evidence.lookedAt("channels")));
        }
        List<String> unsold = sellers.stream()
                .map(Unit::id)
                .filter(unit -> channels.stream().anyMatch(row -> applies(row, unit)))
                .filter(unit -> channels.stream().noneMatch(row -> isLive(row, unit)))
                .toList();
        return unsold.isEmpty() ? List.of() : List.of(finding(evidence, unsold));
    }

    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("channels");
    }

    private static Finding finding(Evidence evidence, List<String> unsold) {
        Quantity live = evidence.figures().quantity("ota-live", Type.COUNT);
        Facts facts =
                Facts.of("live", live).with("applicable", evidence.figures().quantity("ota-applicable", Type.COUNT));
        return live.isPositive()
                ? Finding.milder(evidence.frameworks(), "SF-OTA", Unit.PORTFOLIO, facts, unsold)
                : Finding.of(evidence.frameworks(), "SF-OTA", Unit.PORTFOLIO, facts, unsold);
    }

    private static boolean applies(Row row, String unit) {
        return row.unit().equals(unit) && !word(row).equals("n/a");
    }

    private static boolean isLive(Row row, String unit) {
        return row.unit().equals(unit) && word(row).equals("live");
    }

    /** The word in a unit's cell; an empty one is no "n/a". */
    private static String word(Row row) {
        return row.cell("status")
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
