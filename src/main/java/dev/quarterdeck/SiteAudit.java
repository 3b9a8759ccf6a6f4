package dev.quarterdeck;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.ledger.Audit;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells who was sent what, when and with which hash, and changes nothing. */
final class SiteAudit {

    private final Site site;
    private final Options options;
    private final Terminal terminal;

    SiteAudit(Site site, Options options, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode run() {
        Optional<String> edition = options.find("edition");
        if (edition.isPresent() && edition.flatMap(EditionId::parse).isEmpty()) {
            return stopped("no edition is named " + Problem.quote(edition.get()), "Write one such as 2026-05-01");
        }
        Audit audit;
        try (Ledger ledger = Ledgers.open(site);
                Store archive = new Archive(site).open()) {
            List<Receipt> asked = asked(ledger);
            if (asked.isEmpty()) {
                terminal.say("The ledger " + ledger.name() + " holds no such record.");
            }
            audit = Audit.of(asked, options.isOn("addresses") ? ledger.addresses() : Map.of(), archive);
        }
        for (String kind : List.of("csv", "jsonl")) {
            Optional<String> file = options.find(kind);
            if (file.isPresent() && !isWritten(file.get(), kind.equals("csv") ? audit.csv() : audit.jsonl())) {
                return stopped(
                        Problem.quote(file.get()) + " cannot be written", "Name a file in a folder that is there");
            }
        }
        terminal.audit(audit);
        return audit.rows().stream().allMatch(Audit.Row::archived) ? ExitCode.DONE : ExitCode.MEND;
    }

    private List<Receipt> asked(Ledger ledger) {
        List<Receipt> all = ledger.all();
        if (all.isEmpty()) {
            return all;
        }
        Optional<String> edition = options.find("edition");
        Optional<Set<String>> perspectives = perspectives();
        Optional<String> reader = options.find("reader").map(ledger::readerHash);
        return all.stream()
                .filter(receipt -> edition.map(receipt.key().edition()::equals).orElse(true))
                .filter(receipt -> perspectives
                        .map(some -> some.contains(receipt.key().perspective()))
                        .orElse(true))
                .filter(receipt ->
                        reader.map(receipt.key().readerHash()::equals).orElse(true))
                .toList();
    }

    /** Those that are asked for by their ids, which may be ids of the past, and by their group. */
    private Optional<Set<String>> perspectives() {
        Optional<String> asked = options.find("perspective").or(() -> options.find("group"));
        return asked.map(names -> {
            Set<String> ids = new HashSet<>(Arrays.asList(names.split(",", -1)));
            if (options.find("perspective").isEmpty()) {
                SiteContent.read(site).portfolio().frameworks().perspectives().stream()
                        .filter(perspective -> ids.contains(perspective.group()))
                        .map(Perspective::id)
                        .toList()
                        .forEach(ids::add);
            }
            return ids;
        });
    }

    private boolean isWritten(String name, String text) {
        try {
            Path file = site.folder().resolve(name);
            Files.writeString(file, text);
            terminal.say("Written: " + file);
            return true;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private ExitCode stopped(String what, String todo) {
        terminal.stopped(
                "Nothing was looked up.", List.of(Problem.error(Place.startOf("command line"), "AUD-001", what, todo)));
        return ExitCode.MEND;
    }

    /** How many rows there are of each state: {@code 12 sent, 1 ambiguous}. */
    static String counted(Audit audit) {
        Map<Receipt.State, Long> states = audit.rows().stream()
                .collect(Collectors.groupingBy(row -> row.receipt().state(), TreeMap::new, Collectors.counting()));
        return states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey().id())
                .collect(Collectors.joining(", "));
    }
}
