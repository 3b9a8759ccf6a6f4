package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The accounts that are booked on, and what is wrong with them.
 *
 * @param proposed whether the framework proposes them, since no handoff states a chart
 */
public record ChartOfAccounts(List<Account> accounts, boolean proposed, List<Fault> faults) {

    private static final Pattern CODE = Pattern.compile("(\\d{3,6})\\b.*");

    /** Something wrong with a code, where it stands. */
    public record Fault(Kind kind, String code, Sources sources) {}

    /** What is wrong. */
    public enum Kind {
        /** Two accounts have the code. */
        DUPLICATE,
        /** The type is not the one that the code's first digit stands for. */
        TYPE,
        /** Something is booked on a code that the chart does not hold. */
        UNDEFINED;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ChartOfAccounts {
        accounts = List.copyOf(accounts);
        faults = List.copyOf(faults);
    }

    static ChartOfAccounts of(Portfolio portfolio) {
        List<Account> stated = portfolio.rows("account").stream()
                .map(row -> new Account(
                        code(row.text("code").orElse("")),
                        row.text("name").orElse(""),
                        row.text("type").orElse(""),
                        row.sources()))
                .toList();
        List<Account> accounts = stated.isEmpty() ? proposal(portfolio) : stated;
        List<Fault> faults = new ArrayList<>(duplicates(accounts));
        faults.addAll(mistyped(portfolio, accounts));
        ChartOfAccounts chart = new ChartOfAccounts(accounts, stated.isEmpty(), faults);
        faults.addAll(chart.undefined(portfolio));
        return new ChartOfAccounts(accounts, stated.isEmpty(), faults);
    }

    private static List<Account> proposal(Portfolio portfolio) {
        return portfolio.frameworks().catalogue("chart-of-accounts", "Accounts").entries().stream()
                .map(row -> new Account(
                        row.key(), row.text("name").orElse(""), row.text("type").orElse(""), row.sources()))
                .toList();
    }

    /** The account that a cell names by its code, alone or before a name, or by its name. */
    Optional<Account> find(String words) {
        String wanted = code(words);
        return accounts.stream()
                .filter(account ->
                        account.code().equals(wanted) || account.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The digits that some words begin with, else the words. */
    static String code(String words) {
        Matcher digits = CODE.matcher(words.strip());
        return digits.matches() ? digits.group(1) : words.strip();
    }

    private static List<Fault> duplicates(List<Account> accounts) {
        Map<String, Account> first = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Account account : accounts) {
            Account other = first.putIfAbsent(account.code(), account);
            if (other != null) {
                faults.add(new Fault(
                        Kind.DUPLICATE, account.code(), account.sources().and(other.sources())));
            }
        }
        return faults;
    }

    private static List<Fault> mistyped(Portfolio portfolio, List<Account> accounts) {
        Catalogue types = portfolio.frameworks().catalogue("chart-of-accounts", "Account types");
        return accounts.stream()
                .filter(account -> !isOfItsType(types, account))
                .map(account -> new Fault(Kind.TYPE, account.code(), account.sources()))
                .toList();
    }

    private static boolean isOfItsType(Catalogue types, Account account) {
        return !account.code().isEmpty()
                && types.find(account.code().substring(0, 1))
                        .map(row -> row.list("words"))
                        .orElse(List.of())
                        .contains(account.type().strip().toLowerCase(Locale.ROOT));
    }

    /** Codes that costs, journal and posting rules use and no account has. */
    private List<Fault> undefined(Portfolio portfolio) {
        Stream<Fault> booked = Stream.of("cost-line", "journal-line")
                .flatMap(role -> portfolio.rows(role).stream())
                .flatMap(row -> accountOf(row).stream())
                .map(cell -> new Fault(Kind.UNDEFINED, code(cell.text()), cell.sources()));
        Stream<Fault> ruled = portfolio.frameworks().catalogue("posting-rules", "Postings").entries().stream()
                .flatMap(row -> Stream.of("debit", "fees", "credit").flatMap(column -> row.cell(column).stream()))
                .filter(cell -> CODE.matcher(cell.text()).matches())
                .map(cell -> new Fault(Kind.UNDEFINED, cell.text(), Sources.of(cell.at())));
        Map<String, Fault> byCode = new LinkedHashMap<>();
        Stream.concat(booked, ruled)
                .filter(fault -> find(fault.code()).isEmpty())
                .forEach(fault -> byCode.merge(
                        fault.code(),
                        fault,
                        (a, b) -> new Fault(a.kind(), a.code(), a.sources().and(b.sources()))));
        return List.copyOf(byCode.values());
    }

    private static Optional<Cell> accountOf(Row row) {
        return row.cell("account").filter(cell -> row.text("account").isPresent());
    }

    List<Figure> figures() {
        Quantity count = Zero.count(
                faults.size(),
                faults.stream().map(Fault::sources).toList(),
                accounts.stream().map(Account::sources).toList());
        return List.of(Figure.of("chart-faults", Unit.PORTFOLIO, count));
    }
}
