package dev.quarterdeck;

import dev.quarterdeck.collect.Measurement;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a run tells of its collectors: how many have ended, while it goes on, and how each fared, at its end. */
final class Gathering implements Consumer<Measurement.Row> {

    private final PrintStream out;
    private final boolean drawn;
    private final int expected;
    private int ended;

    /**
     * One for each run.
     *
     * @param drawn whether a line can be drawn over, as on a terminal
     */
    Gathering(PrintStream out, boolean drawn, int expected) {
        this.out = out;
        this.drawn = drawn;
        this.expected = expected;
    }

    @Override
    public void accept(Measurement.Row row) {
        ended++;
        if (drawn) {
            out.print("\r" + String.format(Locale.ROOT, "  %d of %d collectors, %-14s", ended, expected, row.name())
                    + (ended == expected ? "\n" : ""));
            out.flush();
        } else if (!row.status().isWhole()) {
            out.println("  " + row.name() + ": " + row.status().word());
        }
    }

    /** The table that closes a run. */
    static List<String> table(Measurement measurement) {
        List<String> lines = new ArrayList<>();
        lines.add(line("collector", "status", "calls", "seconds", "dollars"));
        for (Measurement.Row row : measurement.rows()) {
            lines.add(line(
                            row.name(),
                            row.status().word(),
                            String.valueOf(row.calls()),
                            String.format(Locale.ROOT, "%.1f", row.seconds()),
                            dollars(row.dollars()))
                    + (row.message().isEmpty() ? "" : "  " + row.message()));
        }
        lines.add(line("", "", String.valueOf(measurement.calls()), "", dollars(measurement.dollars())));
        return lines;
    }

    private static String line(String collector, String status, String calls, String seconds, String dollars) {
        return String.format(Locale.ROOT, "  %-14s %-12s %5s %8s %9s", collector, status, calls, seconds, dollars);
    }

    /** Free is most of it, and should not look as if it had a price. */
    private static String dollars(BigDecimal amount) {
        return amount.signum() == 0 ? "" : String.format(Locale.ROOT, "%.4f", amount);
    }
}
