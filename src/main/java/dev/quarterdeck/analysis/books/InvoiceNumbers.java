package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CAO-NUMBERS: every number between the first and the last invoice of a series must be there (COSO 2013 principle 10). */
final class InvoiceNumbers {

    /** A series is what stands before the last digits; longer numbers than these are no sequence. */
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,18})");

    private InvoiceNumbers() {}

    static Control of(Portfolio portfolio, Ledger ledger, Sources notes) {
        Map<String, SortedSet<Long>> series = new TreeMap<>();
        for (Invoice invoice : ledger.invoices()) {
            Matcher number = NUMBERED.matcher(invoice.id().strip());
            if (number.matches()) {
                series.computeIfAbsent(number.group(1), prefix -> new TreeSet<>())
                        .add(Long.parseLong(number.group(2)));
            }
        }
        Sources invoices =
                Sources.union(ledger.invoices().stream().map(Document::sources).toList());
        if (series.isEmpty()) {
            return new Control(
                    "CAO-NUMBERS",
                    Text.EMPTY,
                    invoices.isEmpty() ? Control.State.IDLE : Control.State.UNKNOWN,
                    List.of(),
                    invoices.isEmpty() ? notes : invoices);
        }
        int shown = portfolio.frameworks().thresholds().whole("numbers-shown");
        List<Text> missing = new ArrayList<>();
        series.forEach((prefix, numbers) -> missing.addAll(missing(prefix, numbers, shown)));
        return new Control(
                "CAO-NUMBERS", Text.EMPTY, missing.isEmpty() ? Control.State.OK : Control.State.GAP, missing, invoices);
    }

    /** Each hole by its number, or by its first and last: a hole may be longer than any list. */
    private static List<Text> missing(String prefix, SortedSet<Long> numbers, int shown) {
        List<Text> holes = new ArrayList<>();
        long before = numbers.first();
        for (long number : numbers) {
            long from = before + 1;
            long to = number - 1;
            if (to - from >= shown) {
                holes.add(Text.id(prefix + from).and(Text.label(" … ")).and(Text.id(prefix + to)));
            } else {
                for (long hole = from; hole <= to; hole++) {
                    holes.add(Text.id(prefix + hole));
                }
            }
            before = number;
        }
        return holes;
    }
}
