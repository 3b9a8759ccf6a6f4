package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the tables on accounts, tax lines and postings against each other: what one names, another must define. */
final class AccountingTables {

    private static final String CHART = "chart-of-accounts";
    private static final String TAX = "tax-lines";
    private static final String POSTING = "posting-rules";
    private static final String REVENUE = "revenue";
    private static final Pattern CODE = Pattern.compile("\\d{3,6}");

    private final List<Catalogue> tables;
    private final List<Problem> problems = new ArrayList<>();

    private AccountingTables(List<Catalogue> tables) {
        this.tables = tables;
    }

    static List<Problem> problems(List<Catalogue> tables) {
        AccountingTables check = new AccountingTables(tables);
        check.accounts();
        check.taxLines();
        check.postings();
        return check.problems;
    }

    /** Codes are numbers and unique; the first digit tells the type. */
    private void accounts() {
        Map<String, Entry> first = new LinkedHashMap<>();
        for (Entry account : rows(CHART, "Accounts")) {
            if (!CODE.matcher(account.key()).matches()) {
                fault(
                        account.at(),
                        "FW-060",
                        "account code " + Problem.quote(account.key()),
                        "Use three to six digits");
                continue;
            }
            Entry other = first.putIfAbsent(account.key(), account);
            if (other != null) {
                fault(
                        account.at(),
                        "FW-061",
                        "account " + account.key() + " stands at " + other.at().cite() + " too",
                        "Keep one of the rows");
            }
            require(account, "name");
            type(account);
        }
    }

    private void type(Entry account) {
        List<String> words = rows(CHART, "Account types").stream()
                .filter(row -> account.key().startsWith(row.key()))
                .flatMap(row -> row.list("words").stream())
                .toList();
        if (!words.contains(account.text("type").orElse("").toLowerCase(Locale.ROOT))) {
            fault(
                    at(account, "type"),
                    "FW-062",
                    "account " + account.key() + " has the type "
                            + Problem.quote(account.text("type").orElse("")),
                    words.isEmpty()
                            ? "Begin its code with one of: " + String.join(", ", keys(CHART, "Account types"))
                            : "Use one of: " + String.join(", ", words));
        }
    }

    private void taxLines() {
        Set<String> categories = keys(TAX, "Lines");
        for (Entry line : rows(TAX, "Lines")) {
            require(line, "form");
            require(line, "line");
        }
        for (Entry row : rows(TAX, "Categories of accounts")) {
            defined(row.key(), row.at());
            require(row, "category");
            Stream.of("category", "otherwise")
                    .flatMap(column -> row.cell(column).stream())
                    .filter(cell -> !categories.contains(cell.text()))
                    .forEach(cell -> fault(
                            cell.at(),
                            "FW-063",
                            "category " + Problem.quote(cell.text()) + " has no line on any form",
                            "Use one of: " + String.join(", ", categories)));
        }
        for (Entry row : rows(TAX, "Keywords")) {
            defined(row.key(), row.at());
            require(row, "words");
        }
    }

    private void postings() {
        for (Entry row : rows(POSTING, "Postings")) {
            require(row, "debit");
            require(row, "credit");
            Stream.of("debit", "fees", "credit")
                    .flatMap(column -> row.cell(column).stream())
                    .filter(cell -> !cell.text().equals(REVENUE))
                    .forEach(cell -> defined(cell.text(), cell.at()));
            if (row.key().startsWith("deposit-")) {
                require(row, "fees");
            }
        }
        for (String table : List.of("Revenue accounts", "Suspense")) {
            for (Entry row : rows(POSTING, table)) {
                require(row, "account");
                row.cell("account").ifPresent(cell -> defined(cell.text(), cell.at()));
            }
        }
    }

    private void defined(String code, Place at) {
        if (!keys(CHART, "Accounts").contains(code)) {
            fault(
                    at,
                    "FW-064",
                    "account " + Problem.quote(code) + " is not in the chart",
                    "Add it to chart-of-accounts.md, or use one that is there");
        }
    }

    private void require(Entry row, String column) {
        if (row.cell(column).isEmpty()) {
            fault(row.at(), "FW-065", "row " + Problem.quote(row.key()) + " lacks " + column, "Fill this column");
        }
    }

    private static Place at(Entry row, String column) {
        return row.cell(column).map(Entry.Cell::at).orElse(row.at());
    }

    private List<Entry> rows(String file, String name) {
        return tables.stream()
                .filter(table -> table.file().equals(FrameworkReader.FRAMEWORKS + "/" + file + ".md")
                        && table.name().equals(name))
                .flatMap(table -> table.entries().stream())
                .toList();
    }

    private Set<String> keys(String file, String name) {
        return new TreeSet<>(rows(file, name).stream().map(Entry::key).toList());
    }

    private void fault(Place at, String code, String what, String todo) {
        problems.add(Problem.error(at, code, what, todo));
    }
}
