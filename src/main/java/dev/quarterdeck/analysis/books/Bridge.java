package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the sales of the trailing months lead to the gross deposits of these months, line by line (roll-forward; AU-C 315, completeness).
 *
 * <p>Every line but the last two is summed from rows of its own kind, so that the difference is zero unless the tool is wrong. Of a range the
 * middle counts. A row without a date or an amount has no place in it: what hangs on such a row stands on a line of its own.
 *
 * @param lines with signs; those without an item left out, but for the main ones
 * @param gross deposits of these months with their fees; {@code fees} and {@code net} of the same
 * @param difference the lines less {@code gross}; missing where nothing is recorded
 */
public record Bridge(List<Line> lines, Quantity gross, Quantity fees, Quantity net, Quantity difference) {

    /** One step, with what it rests on. */
    public record Line(Part part, Quantity amount) {}

    /** What a step is made of. */
    public enum Part {
        SOLD,
        /** Sales with neither invoice nor deposit. */
        UNBILLED,
        /** Invoices less the sales they bill. */
        INVOICE_DIFFERENCE,
        WITHOUT_SALE,
        /** Not yet paid of these invoices. */
        OPEN,
        /** Direct deposits less the sales they pay. */
        DIRECT_DIFFERENCE,
        UNMATCHED,
        /** Deposits of these months on earlier documents, less earlier deposits on these. */
        BEFORE,
        /** Deposits of these months on later documents, less later deposits on these. */
        AFTER,
        /** What hangs on rows without a date or an amount. */
        INCOMPLETE;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isAlwaysShown() {
            return this != BEFORE && this != AFTER && this != INCOMPLETE;
        }
    }

    public Bridge {
        lines = List.copyOf(lines);
    }

    static Bridge of(Portfolio portfolio, Ledger ledger, Matching matching, Totals totals) {
        BridgeBuilder built = new BridgeBuilder(portfolio.trailing(), ledger, matching);
        List<Line> lines = built.lines().stream()
                .map(line -> new Line(line.part(), portfolio.ofAll(line.amount(), Ledger.SECTIONS)))
                .toList();
        Quantity sum = Quantity.sum(Type.MONEY, lines.stream().map(Line::amount).toList());
        return new Bridge(lines, totals.gross(), totals.fees(), totals.net(), sum.minus(built.received()));
    }

    /** Whether the lines lead to the deposits; also where nothing is recorded. */
    public boolean isClosed() {
        return difference.isZero() || !difference.isKnown();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        lines.forEach(line ->
                figures.add(Figure.of("bridge", Unit.PORTFOLIO, line.part().id(), line.amount())));
        figures.add(Figure.of("bridge-difference", Unit.PORTFOLIO, difference));
        return figures;
    }
}
