package dev.quarterdeck;

import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.site.Site;
import java.nio.file.Path;
import java.util.List;

/** Where an owner finds what a run has made: the page that leads to all reports, the report that the settings name first, and the letters. */
final class Whereabouts {

    private Whereabouts() {}

    static String baked(Site site, EditionMaker.Made made) {
        EditionId edition = made.edition().id();
        Path folder = site.folder().resolve("target/edition").resolve(edition.toString());
        return look(site, shown(folder), edition, made.perspectives());
    }

    static String published(Site site, EditionMaker.Made made, List<Outcome> outcomes) {
        String archive = site.archive()
                .match(folder -> shown(folder.path()), bucket -> site.url().toString());
        return look(site, archive, made.current(), made.currentPerspectives())
                + (outcomes.stream().anyMatch(outcome -> outcome.result().isDone()) ? "; messages " + sent(site) : "");
    }

    /** Which edition is shown in place of one that a rollback has passed by; empty where it is shown itself. */
    static String rolledBack(EditionMaker.Made made) {
        EditionId edition = made.edition().id();
        return made.current().equals(edition)
                ? ""
                : " The current one is " + made.current() + ", since a rollback; to go back to " + edition
                        + ": mvn site-rollback -Dedition=" + edition;
    }

    private static String look(Site site, String place, EditionId edition, List<String> perspectives) {
        return "Look at " + place + "/index.html"
                + site.foremost(perspectives)
                        .map(first -> ", a report at " + place + "/" + edition + "/" + first + "/index.html")
                        .orElse("");
    }

    private static String sent(Site site) {
        return site.mail()
                .match(
                        folder -> "are in " + shown(folder.path()),
                        server -> "went through " + server,
                        ses -> "went through " + ses);
    }

    /** As it opens from where the command was typed, which need not be the site. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return (whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole).toString();
    }
}
