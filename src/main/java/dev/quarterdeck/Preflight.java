package dev.quarterdeck;

import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.bounces.Bounces;
import dev.quarterdeck.deliver.Dns;
import dev.quarterdeck.deliver.MailServer;
import dev.quarterdeck.deliver.SesReadiness;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.TableReadiness;
import dev.quarterdeck.site.LedgerTarget;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the services that a site is published with whether that could be done now, and changes nothing there. A folder is not asked. */
final class Preflight {

    private final Site site;
    private final Edge edge;
    private final Instant now;
    private static final int FEW = 3;

    private final List<Inspection> found = new ArrayList<>();

    Preflight(Site site, Edge edge, Instant now) {
        this.site = site;
        this.edge = edge;
        this.now = now;
    }

    /**
     * One line for each thing.
     *
     * @param perspectives those that are mailed
     */
    List<Inspection> run(Collection<String> perspectives) {
        if (site.archive().match(folder -> false, bucket -> true)) {
            askArchive();
        }
        site.ledger()
                .match(folder -> Optional.<LedgerTarget.Table>empty(), Optional::of)
                .ifPresent(this::askLedger);
        site.bounces().ifPresent(queue -> {
            try (Bounces bounces = Bounces.open(queue)) {
                ask("the queue " + queue + " of what becomes of letters can be emptied", bounces::probe);
            }
        });
        site.from().ifPresent(from -> askMail(from, perspectives));
        found.addAll(new MetricsLook(site, now).look());
        return together(found).map(this::placed).toList();
    }

    /** Credentials that have expired are one thing to mend, whatever was asked for with them. */
    private static Stream<Inspection> together(List<Inspection> found) {
        List<Problem> expired = found.stream()
                .flatMap(one -> one.wrong().stream())
                .filter(problem -> problem.code().equals(Refusal.EXPIRED))
                .toList();
        if (expired.size() < 2) {
            return found.stream();
        }
        List<String> asked = expired.stream()
                .map(problem -> problem.what().split(": ", 2)[0])
                .distinct()
                .toList();
        Problem once = Problem.error(
                Place.startOf("aws"),
                Refusal.EXPIRED,
                expired.size() + " questions were refused, since the credentials have expired: " + some(asked),
                expired.get(0).todo());
        return found.stream()
                .map(one ->
                        one.wrong().filter(expired::contains).isPresent() ? Inspection.refused(one.what(), once) : one);
    }

    /** The first three names, and how many there are besides. */
    static String some(List<String> names) {
        String first = names.stream().limit(FEW).collect(Collectors.joining(", "));
        return names.size() <= FEW ? first : first + " and " + (names.size() - FEW) + " more";
    }

    /** Where a setting is to be mended, its place is what helps. */
    private Inspection placed(Inspection one) {
        return one.wrong()
                .filter(wrong -> !one.refused())
                .map(wrong -> Inspection.failed(one.what(), site.placed(wrong)))
                .orElse(one);
    }

    private void askArchive() {
        Archive at = new Archive(site);
        try (Store archive = at.open()) {
            ask("the archive " + archive.name() + " can be read", () -> at.pointer(archive));
            ask("the archive " + archive.name() + " can be listed", () -> archive.list("_data"));
            ask("the archive " + archive.name() + " can be written to", archive::probe);
        } catch (RefusedException e) {
            found.add(Inspection.refused("the archive can be reached", e));
        }
        site.distribution()
                .ifPresent(id -> ask("the distribution " + id + " can be told to forget pages", edge::probe));
    }

    private void askLedger(LedgerTarget.Table table) {
        try (Ledger ledger = Ledgers.open(site);
                TableReadiness readiness = TableReadiness.open(table)) {
            ask("the ledger " + ledger.name() + " can be read and written to", ledger::probe);
            found.addAll(readiness.look());
        } catch (RefusedException e) {
            found.add(Inspection.refused("the ledger can be reached", e));
        }
    }

    private void askMail(String from, Collection<String> perspectives) {
        List<String> letters = perspectives.stream()
                .flatMap(perspective -> site.readersOf(perspective).stream())
                .map(reader -> reader.toLowerCase(Locale.ROOT))
                .toList();
        Collection<String> readers = letters.stream().distinct().toList();
        int messages = site.bundled() ? readers.size() : letters.size();
        // Copies are in the same messages, which the sandbox refuses for the sake of one of them.
        List<String> addressed =
                Stream.concat(readers.stream(), site.bcc().stream()).distinct().toList();
        SesReadiness.Mail mail = new SesReadiness.Mail(
                from, addressed, messages * (1 + site.bcc().size()));
        found.addAll(site.mail().match(folder -> List.of(), MailServer::look, ses -> look(ses, mail)));
    }

    private static List<Inspection> look(Route.Ses at, SesReadiness.Mail mail) {
        try (SesReadiness ses = SesReadiness.open(at, Dns.ofThisMachine())) {
            return ses.of(mail);
        } catch (RefusedException e) {
            return List.of(Inspection.refused(at + " can be reached", e));
        }
    }

    private void ask(String what, Runnable question) {
        try {
            question.run();
            found.add(Inspection.passed(what));
        } catch (RefusedException e) {
            found.add(Inspection.refused(what, e));
        } catch (ProblemException e) {
            found.add(Inspection.failed(what, e.problem()));
        }
    }
}
