package dev.quarterdeck.notify;

import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Item;
import dev.quarterdeck.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which channel has confirmed which edition: a file each in the archive, where every publisher finds it and no reader gets.
 *
 * @param earlier editions before this one, newest first
 */
record Tellings(Store archive, List<String> earlier) {

    /** Whoever missed more than these is told of everything. */
    private static final int LOOKED_BACK = 12;

    Tellings {
        earlier = List.copyOf(earlier);
    }

    boolean has(String channel, String edition) {
        return Store.joined(archive.read(path(channel, edition))).isPresent();
    }

    void confirm(String channel, String edition) {
        byte[] text = (channel + " was told of edition " + edition + "\n").getBytes(StandardCharsets.US_ASCII);
        Item record = new Item(path(channel, edition), text, "text/plain; charset=us-ascii", Item.Caching.NEVER);
        Store.joined(archive.write(record, Optional.empty()));
    }

    /** The newest edition before this one that a channel has confirmed. */
    Optional<String> last(String channel) {
        return earlier.stream()
                .limit(LOOKED_BACK)
                .filter(edition -> has(channel, edition))
                .findFirst();
    }

    /** What reports of an earlier edition said; those that it had. */
    List<PastReport> reports(String edition, List<String> perspectives) {
        List<PastReport> reports = new ArrayList<>();
        for (String perspective : perspectives) {
            Store.joined(archive.read(edition + "/" + perspective + "/report.json"))
                    .map(Held::bytes)
                    .map(PastReports::read)
                    .ifPresent(reports::add);
        }
        return reports;
    }

    private static String path(String channel, String edition) {
        return "_data/told-" + edition + "-" + channel + ".txt";
    }
}
