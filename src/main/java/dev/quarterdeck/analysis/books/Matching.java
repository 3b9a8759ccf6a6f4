package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deposit pays what: three-way match of sales, invoices and deposits, for the completeness of revenue (AU-C 315).
 *
 * <p>In this order: the deposit names an invoice; it names a sale, and so the sale's invoice where there is one; its amount equals that of
 * one document and of no other. A deposit pays one document at most.
 *
 * @param matches one for each deposit, in their order
 * @param byDocument the deposits of each document that has any, by where it stands
 * @param open where the documents stand that no deposit names
 * @param compared the sources of these and of the deposits that name none
 */
public record Matching(List<Match> matches, Map<Place, List<Deposit>> byDocument, Set<Place> open, Sources compared) {

    public Matching {
        matches = List.copyOf(matches);
        byDocument = Map.copyOf(byDocument);
        open = Set.copyOf(open);
    }

    static Matching of(Portfolio portfolio, Ledger ledger) {
        Map<String, Invoice> invoices = Ledger.byId(ledger.invoices());
        Map<String, Sale> sales = Ledger.byId(ledger.sales());
        List<Match> referred = ledger.deposits().stream()
                .map(deposit -> referred(ledger, invoices, sales, deposit)
                        .map(document -> new Match(
                                deposit,
                                Optional.of(document),
                                Match.How.REFERENCE,
                                deposit.sources().and(document.sources())))
                        .orElseGet(() -> new Match(deposit, Optional.empty(), Match.How.NONE, deposit.sources())))
                .toList();
        List<Document> open = open(ledger, referred);
        List<Deposit> loose = referred.stream()
                .filter(match -> match.how() == Match.How.NONE)
                .map(Match::deposit)
                .toList();
        Sources compared = Sources.union(Stream.concat(open.stream(), loose.stream())
                .map(Document::sources)
                .toList());
        List<Match> matches = referred.stream()
                .map(match -> match.how() == Match.How.NONE
                        ? byAmount(match.deposit(), onlyPair(portfolio, match.deposit(), loose, open), compared)
                        : match)
                .toList();
        Map<Place, List<Deposit>> byDocument = new HashMap<>();
        matches.forEach(match -> match.document()
                .ifPresent(document -> byDocument
                        .computeIfAbsent(document.at(), at -> new ArrayList<>())
                        .add(match.deposit())));
        return new Matching(matches, byDocument, open.stream().map(Document::at).collect(Collectors.toSet()), compared);
    }

    private static Match byAmount(Deposit deposit, Optional<Document> only, Sources compared) {
        return new Match(deposit, only, only.isPresent() ? Match.How.AMOUNT : Match.How.NONE, compared);
    }

    private static Optional<Document> referred(
            Ledger ledger, Map<String, Invoice> invoices, Map<String, Sale> sales, Deposit deposit) {
        Optional<String> id = deposit.reference().map(Ledger::key);
        Optional<Document> invoice = id.map(invoices::get);
        return invoice.or(() -> id.map(sales::get).map(sale -> firstInvoiceOr(ledger, sale)));
    }

    private static Document firstInvoiceOr(Ledger ledger, Sale sale) {
        List<Invoice> invoices = ledger.billing(sale);
        return invoices.isEmpty() ? sale : invoices.get(0);
    }

    /** Invoices without a deposit, and sales with neither. */
    private static List<Document> open(Ledger ledger, List<Match> referred) {
        Set<Place> settled = new HashSet<>(ledger.bySale().keySet());
        referred.forEach(match -> match.document().map(Document::at).ifPresent(settled::add));
        return Stream.<Document>concat(ledger.invoices().stream(), ledger.sales().stream())
                .filter(document -> !settled.contains(document.at()))
                .toList();
    }

    private static Optional<Document> onlyPair(
            Portfolio portfolio, Deposit deposit, List<Deposit> loose, List<Document> open) {
        List<Document> candidates = open.stream()
                .filter(document -> fits(portfolio, deposit, document))
                .toList();
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Document document = candidates.get(0);
        long rivals =
                loose.stream().filter(other -> fits(portfolio, other, document)).count();
        return rivals == 1 ? Optional.of(document) : Optional.empty();
    }

    private static boolean fits(Portfolio portfolio, Deposit deposit, Document document) {
        var limits = portfolio.frameworks().thresholds();
        BigDecimal tolerance = limits.of("match-tolerance").mid().orElseThrow();
        boolean near = deposit.date()
                .date()
                .flatMap(paid -> document.date()
                        .date()
                        .map(due -> Math.abs(ChronoUnit.DAYS.between(paid, due)) <= limits.whole("match-days")))
                .orElse(false);
        Quantity amount = document.amount();
        return near && (isNear(deposit.net(), amount, tolerance) || isNear(deposit.gross(), amount, tolerance));
    }

    private static boolean isNear(Quantity one, Quantity other, BigDecimal tolerance) {
        return one.minus(other)
                .mid()
                .filter(apart -> apart.abs().compareTo(tolerance) <= 0)
                .isPresent();
    }

    /** The deposits that pay a document. */
    List<Deposit> paying(Document document) {
        return byDocument.getOrDefault(document.at(), List.of());
    }

    /**
     * What decided whether a sale or an invoice is paid: itself and the deposits that pay it, or all that it was compared with, which is
     * the same instance for all such documents, so that thousands of them add up quickly.
     */
    Sources deciding(Document document) {
        return open.contains(document.at())
                ? compared
                : paying(document).stream().map(Document::sources).reduce(document.sources(), Sources::and);
    }

    /** What decided how a sale is billed and paid. */
    Stream<Sources> deciding(Ledger ledger, Sale sale) {
        return Stream.concat(Stream.<Document>of(sale), ledger.billing(sale).stream())
                .map(this::deciding);
    }

    /** Deposits matched in one way. */
    List<Match> by(Match.How how) {
        return matches.stream().filter(match -> match.how() == how).toList();
    }
}
