package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which deposit pays what: three-way match of sales, invoices and deposits.
 *
 * @param matches one for each deposit, in their order
 */
public record Matching(List<Match> matches) {

    /** Something that a deposit may pay. */
    private record Document(String id, Day date, Quantity amount) {}

    public Matching {
        matches = List.copyOf(matches);
    }

    static Matching of(Portfolio portfolio, Ledger ledger) {
        Set<String> ids = new TreeSet<>();
        ledger.invoices().forEach(invoice -> ids.add(invoice.id()));
        ledger.sales().forEach(sale -> ids.add(sale.id()));
        List<Match> referred = ledger.deposits().stream()
                .map(deposit -> deposit.reference()
                        .filter(ids::contains)
                        .map(id -> new Match(deposit, Optional.of(id), Match.How.REFERENCE))
                        .orElseGet(() -> new Match(deposit, Optional.empty(), Match.How.NONE)))
                .toList();
        List<Document> open = open(ledger, referred);
        List<Deposit> loose = referred.stream()
                .filter(match -> match.how() == Match.How.NONE)
                .map(Match::deposit)
                .toList();
        List<Match> matches = new ArrayList<>();
        for (Match match : referred) {
            Optional<Document> only = match.how() == Match.How.NONE
                    ? onlyPair(portfolio, match.deposit(), loose, open)
                    : Optional.empty();
            matches.add(only.map(document -> new Match(match.deposit(), Optional.of(document.id()), Match.How.AMOUNT))
                    .orElse(match));
        }
        return new Matching(matches);
    }

    /** Invoices without a deposit, and sales with neither. */
    private static List<Document> open(Ledger ledger, List<Match> referred) {
        Set<String> paid = new TreeSet<>();
        referred.forEach(match -> match.document().ifPresent(paid::add));
        Set<String> invoiced = new TreeSet<>();
        ledger.invoices().forEach(invoice -> invoice.sale().ifPresent(invoiced::add));
        Stream<Document> invoices =
                ledger.invoices().stream().map(invoice -> new Document(invoice.id(), invoice.date(), invoice.amount()));
        Stream<Document> sales = ledger.sales().stream()
                .filter(sale -> !invoiced.contains(sale.id()))
                .map(sale -> new Document(sale.id(), sale.date(), sale.amount()));
        return Stream.concat(invoices, sales)
                .filter(document -> !paid.contains(document.id()))
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
        return near
                && (isNear(deposit.net(), document.amount(), tolerance)
                        || isNear(deposit.gross(), document.amount(), tolerance));
    }

    private static boolean isNear(Quantity one, Quantity other, BigDecimal tolerance) {
        return one.minus(other)
                .mid()
                .filter(apart -> apart.abs().compareTo(tolerance) <= 0)
                .isPresent();
    }

    /** The deposits that pay a document. */
    List<Deposit> paying(String document) {
        return matches.stream()
                .filter(match -> match.document().equals(Optional.of(document)))
                .map(Match::deposit)
                .toList();
    }

    /** Deposits matched in one way. */
    List<Match> by(Match.How how) {
        return matches.stream().filter(match -> match.how() == how).toList();
    }
}
