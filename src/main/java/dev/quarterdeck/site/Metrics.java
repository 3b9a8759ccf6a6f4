package dev.quarterdeck.site;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where measured figures come from.
 *
 * @param file the snapshot that reports are made with, and that collecting replaces
 * @param cloud what AWS is asked; empty where it is not
 * @param repositories local folders whose history and files are measured
 */
public record Metrics(Path file, Optional<Cloud> cloud, List<Path> repositories) {

    public Metrics {
        repositories = List.copyOf(repositories);
    }

    /**
     * What AWS is asked, and as whom.
     *
     * @param regions those that are looked into, the main one first; what is not of a region is asked in any case
     * @param role assumed before anything is asked; empty to ask as whoever runs this
     * @param accounts roles of other accounts to look into as well
     * @param namedWhole whether the snapshot names accounts by all their digits, and not by the last four
     * @param budget the most dollars that the calls of one run may cost
     * @param listed buckets whose objects are counted by extension, page after page
     * @param memory whether the memory that functions used is asked of their logs
     */
    public record Cloud(
            List<String> regions,
            Optional<String> role,
            List<String> accounts,
            boolean namedWhole,
            BigDecimal budget,
            List<String> listed,
            boolean memory) {

        public Cloud {
            regions = List.copyOf(regions);
            accounts = List.copyOf(accounts);
            listed = List.copyOf(listed);
        }

        /** The same for no more than some dollars, and without reading logs, which costs by their size. */
        public Cloud within(BigDecimal most) {
            return new Cloud(regions, role, accounts, namedWhole, budget.min(most), listed, false);
        }
    }
}
