package dev.quarterdeck;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.DateOrder;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a site says, as often as it is asked, and its frameworks again only once they say something else. */
final class ContentReader {

    private Optional<Known> known = Optional.empty();

    /** @param hash of the files that they were read from */
    private record Known(String hash, Frameworks frameworks) {}

    SiteContent read(Site site) {
        SiteFiles files = new SiteFiles(site.folder());
        Frameworks frameworks = frameworks(files);
        Handoffs handoffs = new HandoffReader(frameworks.vocabulary(), site.asOf(), DateOrder.named(site.dateOrder()))
                .read(site.folder());
        Path metrics = site.metrics().file();
        SnapshotReader.Reading snapshot = SnapshotReader.read(
                metrics, site.folder().relativize(metrics).toString().replace('\\', '/'));
        Portfolio portfolio =
                new Portfolio(handoffs, frameworks.withUnitsOf(handoffs), snapshot.snapshot(), site.asOf());
        List<Problem> problems = new ArrayList<>(frameworks.problems());
        problems.addAll(handoffs.problems());
        problems.addAll(snapshot.problems());
        if (handoffs.files().isEmpty()) {
            problems.add(Problem.error(
                    Place.startOf(HandoffReader.FOLDER),
                    "HD-001",
                    "there is no handoff",
                    "Write one as content/handoffs/NAME.md; README shows the smallest"));
        }
        return new SiteContent(site, files, portfolio, problems);
    }

    private Frameworks frameworks(SiteFiles files) {
        String hash = Hash.of(SiteContent.rules(files));
        if (known.filter(last -> last.hash().equals(hash)).isEmpty()) {
            known = Optional.of(new Known(hash, new FrameworkReader(files).read()));
        }
        return known.get().frameworks();
    }
}
