package dev.quarterdeck;

import dev.quarterdeck.bounces.Bounces;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Asks the services that a site is published with whether that could be done now, and changes nothing there. A folder is not asked. */
final class Preflight {

    private final Site site;
    private final Edge edge;
    private final List<String> passed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Preflight(Site site, Edge edge) {
        this.site = site;
        this.edge = edge;
    }

    /**
     * What was found.
     *
     * @param passed what is as it should be, a line each
     */
    record Found(List<String> passed, List<Problem> problems) {}

    Found run() {
        if (site.archive().match(folder -> false, bucket -> true)) {
            askArchive();
        }
        if (site.ledger().match(folder -> false, table -> true)) {
            try (Ledger ledger = Ledgers.open(site)) {
                ask("the ledger " + ledger.name() + " can be read and written to", ledger::probe);
            } catch (RefusedException e) {
                problems.add(e.problem());
            }
        }
        site.bounces().ifPresent(queue -> {
            try (Bounces bounces = Bounces.open(queue)) {
                ask("the queue " + queue + " of what becomes of letters can be emptied", bounces::probe);
            }
        });
        return new Found(passed, problems);
    }

    private void askArchive() {
        try (Store archive = new Archive(site).open()) {
            ask(
                    "the archive " + archive.name() + " can be read",
                    () -> archive.read(Pointer.PATH).join());
            ask("the archive " + archive.name() + " can be listed", () -> archive.list("_data"));
            ask("the archive " + archive.name() + " can be written to", archive::probe);
        } catch (RefusedException e) {
            problems.add(e.problem());
        }
        site.distribution()
                .ifPresent(id -> ask("the distribution " + id + " can be told to forget pages", edge::probe));
    }

    private void ask(String what, Runnable question) {
        try {
            question.run();
            passed.add(what);
        } catch (RefusedException e) {
            problems.add(e.problem());
        }
    }
}
