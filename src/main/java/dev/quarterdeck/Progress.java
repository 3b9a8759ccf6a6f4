package dev.quarterdeck;

import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Upload;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How far an upload is: a bar with bytes and rate on a terminal, a line for every tenth of a long one in a log. */
final class Progress implements Consumer<Upload> {

    private static final int WIDTH = 24;
    private static final int TENTHS = 10;

    /** Fewer files than these are written before anybody has read a line. */
    private static final int LONG = 200;

    private static final long NANOSECONDS_BETWEEN_DRAWINGS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final boolean drawn;
    private final int files;
    private final long bytes;
    private final long begun = System.nanoTime();
    private long lastDrawn = begun;
    private int filesDone;
    private long bytesDone;

    /** @param drawn whether a line can be drawn over, as on a terminal */
    Progress(PrintStream out, boolean drawn, Plan plan) {
        this.out = out;
        this.drawn = drawn;
        this.files = plan.uploads().size();
        this.bytes = plan.size();
    }

    @Override
    public void accept(Upload upload) {
        filesDone++;
        bytesDone += upload.size();
        boolean last = filesDone == files;
        if (drawn) {
            long now = System.nanoTime();
            if (last || now - lastDrawn > NANOSECONDS_BETWEEN_DRAWINGS) {
                lastDrawn = now;
                out.print("\r" + bar() + " " + state() + " ");
                out.print(last ? "\n" : "");
                out.flush();
            }
        } else if (files >= LONG && (last || filesDone * TENTHS / files > (filesDone - 1) * TENTHS / files)) {
            out.println("  " + state());
        }
    }

    private String bar() {
        int full = (int) (WIDTH * (long) filesDone / files);
        return "  [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private String state() {
        double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        return String.format(
                Locale.ROOT,
                "%,d of %,d files, %.1f of %.1f MB, %.1f MB/s",
                filesDone,
                files,
                bytesDone / MEGABYTE,
                bytes / MEGABYTE,
                bytesDone / MEGABYTE / Math.max(seconds, 0.001));
    }
}
