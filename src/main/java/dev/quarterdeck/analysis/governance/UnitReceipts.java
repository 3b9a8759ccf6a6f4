package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gross deposits of the trailing months by the unit of the event that each names, if only through an invoice. */
final class UnitReceipts {

    private final Evidence evidence;
    private final Map<String, List<Quantity>> byUnit = new LinkedHashMap<>();
    private final Sources looked;

    UnitReceipts(Evidence evidence) {
        this.evidence = evidence;
        this.looked = evidence.lookedAt("deposits");
        Map<String, String> owners = owners();
        for (Row deposit : evidence.portfolio().rows("deposit")) {
            if (deposit.day("date")
                    .date()
                    .filter(evidence.portfolio().trailing()::holds)
                    .isPresent()) {
                Quantity fee = deposit.money("fee");
                Quantity net = deposit.money("amount");
                String unit = deposit.text("for")
                        .map(reference -> owners.getOrDefault(reference, deposit.unit()))
                        .orElse(deposit.unit());
                byUnit.computeIfAbsent(unit, id -> new ArrayList<>()).add(fee.isKnown() ? net.plus(fee) : net);
            }
        }
    }

    /** Zero where others received something; missing where nothing is recorded at all. */
    Quantity of(String unit) {
        List<Quantity> received = byUnit.getOrDefault(unit, List.of());
        if (!received.isEmpty()) {
            return Quantity.sum(Type.MONEY, received);
        }
        return byUnit.isEmpty()
                ? Quantity.missing(Type.MONEY, looked)
                : Quantity.derived(Type.MONEY, Range.of(0), looked);
    }

    /** The unit of each event by its id, and of each invoice by the event it names. */
    private Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Row event : evidence.portfolio().rows("event")) {
            event.text("id").ifPresent(id -> owners.put(id, Revenue.unitOf(evidence, event)));
        }
        for (Row invoice : evidence.portfolio().rows("invoice")) {
            String unit = invoice.text("ref")
                    .map(event -> owners.getOrDefault(event, invoice.unit()))
                    .orElse(Unit.PORTFOLIO);
            invoice.text("id").ifPresent(id -> owners.put(id, unit));
        }
        return owners;
    }
}
