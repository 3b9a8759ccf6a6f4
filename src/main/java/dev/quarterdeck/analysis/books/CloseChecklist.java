package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The steps of closing the last complete month, in the framework's order.
 *
 * @param done steps judged and done; {@code judged} all that can be judged from the handoffs
 */
public record CloseChecklist(List<CloseStep> steps, Quantity done, Quantity judged) {

    public CloseChecklist {
        steps = List.copyOf(steps);
    }

    static CloseChecklist of(Books books) {
        var judge = new Judge(books);
        List<CloseStep> steps = books.portfolio().frameworks().catalogue("close-checklist", "Steps").entries().stream()
                .map(judge::step)
                .toList();
        List<CloseStep> judged = steps.stream().filter(CloseStep::isJudged).toList();
        List<Sources> all = judged.stream().map(CloseStep::sources).toList();
        long done = judged.stream()
                .filter(step -> step.state() == CloseStep.State.DONE)
                .count();
        return new CloseChecklist(steps, Zero.count(done, all, all), Zero.count(judged.size(), all, all));
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("close-done", Unit.PORTFOLIO, done), Figure.of("close-judged", Unit.PORTFOLIO, judged));
    }

    /** Judges each step by what is left to do. */
    private record Judge(Books books) {

        private Portfolio portfolio() {
            return books.portfolio();
        }

        CloseStep step(Entry row) {
            Optional<Quantity> left = left(row.key());
            Quantity count = left.orElseGet(() -> Quantity.missing(Type.COUNT, row.sources()));
            CloseStep.State state = left.map(known -> !known.isKnown()
                            ? CloseStep.State.UNKNOWN
                            : known.isZero() ? CloseStep.State.DONE : CloseStep.State.OPEN)
                    .orElse(CloseStep.State.MANUAL);
            Sources rested = count.sources();
            return new CloseStep(
                    row.key(),
                    row.text("step").orElse(row.key()),
                    row.text("why").orElse(""),
                    state,
                    count,
                    rested.isEmpty() ? row.sources() : rested);
        }

        /** What is left; missing where nothing is recorded that could tell; empty for steps that a person judges. */
        private Optional<Quantity> left(String key) {
            return switch (key) {
                case "bridge-closed" ->
                    Optional.of(
                            oneUnless(books.bridge().isClosed(), books.bridge().difference()));
                case "deposits-matched" -> Optional.of(unmatched());
                case "sales-billed" -> Optional.of(unbilled());
                case "receivables-reviewed" -> Optional.of(overdue());
                case "spend-recorded" -> Optional.of(unrecorded());
                case "costs-categorised" -> Optional.of(books.expenses().unmapped());
                case "suspense-zero" ->
                    Optional.of(oneUnless(
                            books.trialBalance().suspense().isZero(),
                            books.trialBalance().suspense()));
                case "balance-equal" ->
                    Optional.of(oneUnless(
                            books.trialBalance().isEqual(), books.trialBalance().debits()));
                default -> Optional.empty();
            };
        }

        private static Quantity oneUnless(boolean fine, Quantity judgedBy) {
            return judgedBy.isKnown()
                    ? Quantity.count(fine ? 0 : 1, judgedBy.sources())
                    : Quantity.missing(Type.COUNT, judgedBy.sources());
        }

        private Quantity unmatched() {
            List<Match> deposits = books.matching().matches().stream()
                    .filter(match -> isInMonth(match.deposit().date()))
                    .toList();
            List<Match> loose = deposits.stream()
                    .filter(match -> match.how() == Match.How.NONE)
                    .toList();
            return Zero.count(loose.size(), sources(loose), sources(deposits));
        }

        private static List<Sources> sources(List<Match> matches) {
            return matches.stream().map(match -> match.sources()).toList();
        }

        private Quantity unbilled() {
            List<Sale> open = UnbilledCheck.unbilled(portfolio(), books.ledger(), books.matching());
            return Zero.count(
                    open.size(),
                    open.stream().map(books.matching()::deciding).toList(),
                    books.ledger().sales().stream().map(Document::sources).toList());
        }

        /** Overdue invoices, unless a handoff says that they were reviewed after the month ended. */
        private Quantity overdue() {
            LocalDate end = portfolio().lastMonth().atEndOfMonth();
            Optional<Day> reviewed = portfolio().frameworks().words("reviewed-facts").stream()
                    .flatMap(key -> portfolio().handoffs().fact(Unit.PORTFOLIO, key).stream())
                    .map(fact -> fact.cell().day())
                    .filter(day ->
                            day.date().filter(date -> !date.isBefore(end)).isPresent())
                    .findFirst();
            List<Sources> late = books.receivables().open().stream()
                    .filter(Receivables.OpenInvoice::isOverdue)
                    .map(one -> one.invoice().sources())
                    .toList();
            return reviewed.map(day -> Quantity.count(0, day.sources()))
                    .orElseGet(() -> Zero.count(
                            late.size(),
                            late,
                            books.ledger().invoices().stream()
                                    .map(Document::sources)
                                    .toList()));
        }

        /** Units with costs and no spend recorded for the month. */
        private Quantity unrecorded() {
            TreeSet<String> units = new TreeSet<>();
            portfolio().rows("cost-line").forEach(row -> units.add(row.unit()));
            TreeSet<String> recorded = new TreeSet<>();
            portfolio().rows("actual").stream()
                    .filter(row ->
                            isInMonth(row.day("month")) && row.money("costs").isKnown())
                    .forEach(row -> recorded.add(row.unit()));
            units.removeAll(recorded);
            List<Sources> all = Stream.of("cost-line", "actual")
                    .flatMap(role -> portfolio().rows(role).stream())
                    .map(Row::sources)
                    .toList();
            return Zero.count(units.size(), List.of(), all);
        }

        private boolean isInMonth(Day day) {
            return day.date()
                    .map(YearMonth::from)
                    .equals(Optional.of(portfolio().lastMonth()));
        }
    }
}
