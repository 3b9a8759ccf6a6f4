package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists every default that the results rest on. */
final class Assumptions {

    private final Portfolio portfolio;
    private final List<Assumption> all = new ArrayList<>();

    private Assumptions(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    static List<Assumption> of(
            Portfolio portfolio, Burn burn, Receipts receipts, Cash cash, Economics economics, Capital capital) {
        Assumptions used = new Assumptions(portfolio);
        if (!burn.units().isEmpty() || receipts.average().isKnown()) {
            used.threshold("trailing-months");
        }
        if (burn.units().stream().anyMatch(UnitCosts::isActual)) {
            used.threshold("variance-limit");
        }
        if (!cash.accounts().isEmpty()) {
            used.threshold("cash-old-days");
        }
        if (!economics.units().isEmpty()) {
            used.threshold("sensitivity-step");
        }
        if (!capital.initiatives().isEmpty()) {
            used.threshold("runway-floor");
            used.threshold("payback-limit");
        }
        portfolio.units().forEach(unit -> used.inherited(unit, economics));
        return used.all;
    }

    private void threshold(String key) {
        Optional<String> note = portfolio.frameworks().catalogues().stream()
                .filter(table -> table.name().equals("Thresholds"))
                .flatMap((Catalogue table) -> table.find(key).stream())
                .findFirst()
                .flatMap((Entry row) -> row.text("note"));
        Quantity value = portfolio.frameworks().thresholds().of(key);
        all.add(new Assumption(Text.name(note.orElse(key)), value));
    }

    private void inherited(Unit unit, Economics economics) {
        Optional.ofNullable(economics.contributions().get(unit.id()))
                .filter(known -> !known.from().equals(unit.id()))
                .ifPresent(known -> all.add(new Assumption(
                        portfolio
                                .frameworks()
                                .wording()
                                .say(
                                        "ASSUME-RATIO",
                                        Facts.none()
                                                .with("unit", Text.name(unit.name()))
                                                .with("parent", Text.name(portfolio.name(known.from())))),
                        known.ratio())));
    }
}
