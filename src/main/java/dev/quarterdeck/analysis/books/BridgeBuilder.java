package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts every row of the ledger into the part of the bridge that it belongs to. */
final class BridgeBuilder {

    private final Window window;
    private final Ledger ledger;
    private final Matching matching;
    private final Map<Bridge.Part, List<Quantity>> items = new EnumMap<>(Bridge.Part.class);
    private final Map<Bridge.Part, List<Sources>> decided = new EnumMap<>(Bridge.Part.class);
    private final Set<Place> bridged = new HashSet<>();

    BridgeBuilder(Window window, Ledger ledger, Matching matching) {
        this.window = window;
        this.ledger = ledger;
        this.matching = matching;
        ledger.sales().stream().filter(this::isWithin).forEach(this::sale);
        ledger.invoices().stream()
                .filter(invoice ->
                        invoice.sale().filter(BridgeBuilder::isComplete).isEmpty())
                .filter(this::isWithin)
                .forEach(invoice -> {
                    add(Bridge.Part.WITHOUT_SALE, invoice.amount(), invoice.sources());
                    bill(invoice, invoice.sources());
                });
        matching.matches().stream().filter(match -> isWithin(match.deposit())).forEach(this::deposit);
    }

    List<Bridge.Line> lines() {
        List<Sources> all = ledger.documents().map(Document::sources).toList();
        List<Bridge.Line> lines = new ArrayList<>();
        for (Bridge.Part part : Bridge.Part.values()) {
            List<Quantity> own = items.getOrDefault(part, List.of());
            if (!own.isEmpty() || part.isAlwaysShown()) {
                Sources rested = Sources.union(decided.getOrDefault(part, List.of()));
                lines.add(new Bridge.Line(part, Zero.orSum(own, all).restingOn(rested)));
            }
        }
        return lines;
    }

    /** Gross deposits of these months, each at its middle. */
    Quantity received() {
        return Zero.orSum(
                ledger.deposits().stream()
                        .filter(this::isWithin)
                        .map(deposit -> point(deposit.gross()))
                        .toList(),
                ledger.documents().map(Document::sources).toList());
    }

    private void sale(Sale sale) {
        List<Invoice> invoices = ledger.billing(sale);
        List<Deposit> deposits = matching.paying(sale);
        add(Bridge.Part.SOLD, sale.amount(), sale.sources());
        bridged.add(sale.at());
        if (!invoices.isEmpty()) {
            List<Invoice> known = known(invoices);
            differ(Bridge.Part.INVOICE_DIFFERENCE, known, sale, ledger.billed(sale));
            known.forEach(invoice -> bill(invoice, sale.sources()));
        } else if (!deposits.isEmpty()) {
            List<Deposit> known = known(deposits);
            differ(Bridge.Part.DIRECT_DIFFERENCE, known, sale, matching.deciding(sale));
            known.forEach(deposit -> leaveOutElsewhen(deposit, sale, sale.sources()));
        } else {
            take(Bridge.Part.UNBILLED, sale.amount(), matching.deciding(sale));
        }
    }

    /** What the documents say more than the sale; where none of them says anything, the sale itself is left out. */
    private void differ(Bridge.Part part, Collection<? extends Document> known, Sale sale, Sources decided) {
        if (known.isEmpty()) {
            take(Bridge.Part.INCOMPLETE, sale.amount(), decided);
        } else {
            Quantity all = Quantity.sum(
                    Type.MONEY,
                    known.stream()
                            .map(Document::amount)
                            .map(BridgeBuilder::point)
                            .toList());
            add(part, all.minus(point(sale.amount())), decided);
        }
    }

    /** An invoice stands here because its sale does, if it has one. */
    private void bill(Invoice invoice, Sources placed) {
        bridged.add(invoice.at());
        List<Deposit> paid = known(matching.paying(invoice));
        Quantity open =
                paid.stream().map(deposit -> point(deposit.gross())).reduce(point(invoice.amount()), Quantity::minus);
        take(Bridge.Part.OPEN, open, placed, matching.deciding(invoice));
        paid.forEach(deposit -> leaveOutElsewhen(deposit, invoice, placed));
    }

    private void leaveOutElsewhen(Deposit deposit, Document pays, Sources placed) {
        if (!isWithin(deposit)) {
            take(edge(deposit.date()), deposit.gross(), placed, matching.deciding(pays));
        }
    }

    private void deposit(Match match) {
        Quantity gross = match.deposit().gross();
        Optional<Document> document = match.document();
        if (document.isEmpty()) {
            add(Bridge.Part.UNMATCHED, gross, match.sources());
        } else if (!bridged.contains(document.get().at())) {
            add(edge(dayOf(document.get())), gross, match.sources(), placing(document.get()));
        }
    }

    /** An invoice stands where its sale does. */
    private static Day dayOf(Document document) {
        return document instanceof Invoice invoice
                ? invoice.sale()
                        .filter(BridgeBuilder::isComplete)
                        .map(Sale::date)
                        .orElse(invoice.date())
                : document.date();
    }

    private static Sources placing(Document document) {
        return document instanceof Invoice invoice
                ? invoice.sale().map(Sale::sources).orElseGet(invoice::sources)
                : document.sources();
    }

    private Bridge.Part edge(Day day) {
        if (day.date().filter(date -> date.isBefore(window.first().atDay(1))).isPresent()) {
            return Bridge.Part.BEFORE;
        }
        boolean later = day.date()
                .filter(date -> date.isAfter(window.last().atEndOfMonth()))
                .isPresent();
        return later ? Bridge.Part.AFTER : Bridge.Part.INCOMPLETE;
    }

    private boolean isWithin(Document document) {
        return isComplete(document) && Totals.isIn(window, document.date());
    }

    private static boolean isComplete(Document document) {
        return document.date().isKnown() && document.amount().isKnown();
    }

    private static <T extends Document> List<T> known(List<T> documents) {
        return documents.stream()
                .filter(document -> document.amount().isKnown())
                .toList();
    }

    private void add(Bridge.Part part, Quantity amount, Sources... why) {
        items.computeIfAbsent(part, key -> new ArrayList<>()).add(point(amount));
        decided.computeIfAbsent(part, key -> new ArrayList<>()).addAll(List.of(why));
    }

    private void take(Bridge.Part part, Quantity amount, Sources... why) {
        Quantity none = Quantity.derived(Type.MONEY, Range.of(0), amount.sources());
        add(part, none.minus(point(amount)), why);
    }

    /** The middle alone: a bridge of ranges and of "at least" would never close. */
    private static Quantity point(Quantity amount) {
        return Quantity.derived(Type.MONEY, Range.of(amount.mid().orElseThrow()), amount.sources());
    }
}
