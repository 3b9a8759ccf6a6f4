package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Editions;
import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.History;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Name;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Publishes a text as site-publish publishes notes: plans, carries out, begins again where another was faster, and reads back.
 *
 * <p>The loop is SitePublish's over again, which reads, bakes and tells a whole site on its way: too slow to die after each of its calls.
 */
record Author(String text, Path memory) {

    static final List<String> PERSPECTIVES = List.of("ceo", "cfo");
    private static final int ATTEMPTS = 20;
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    /** Ends with what came of it: of one that was done, the perspectives that were read back whole are all. */
    Published publish(Store archive) throws IOException {
        return publish(archive, Set.of());
    }

    /** @param passed names that are not to be taken */
    Published publish(Store archive, Set<EditionId> passed) throws IOException {
        Set<EditionId> taken = new HashSet<>(passed);
        for (int attempt = 1; ; attempt++) {
            Past past = new PastFetcher(archive, new FolderStore(memory), id -> false).fetch();
            Optional<EditionId> held = new Editions(past.pointer()).holding(origin());
            Edition edition = edition(past.pointer(), held, taken);
            Publisher publisher = new Publisher(archive, past);
            Name name = held.isPresent() ? Name.OURS : publisher.name(edition);
            if (name == Name.TAKEN) {
                taken.add(edition.id());
                continue;
            }
            Optional<Edition> fresh = held.isPresent() ? Optional.empty() : Optional.of(edition);
            Pointer pointer = held.isPresent() ? past.pointer() : edition.pointer();
            Published published =
                    publisher.carryOut(publisher.plan(files(edition, pointer), fresh, name), upload -> {});
            if (published.end() == End.OVERTAKEN && attempt < ATTEMPTS) {
                continue;
            }
            if (published.end() == End.DONE
                    && !new ReadBack(archive, Optional.empty())
                            .of(edition.manifest())
                            .whole()
                            .equals(PERSPECTIVES)) {
                throw new AssertionError("published, but not whole");
            }
            return published;
        }
    }

    String contentHash() {
        return origin().contentHash();
    }

    private Origin origin() {
        return Origin.of(new TreeMap<>(Map.of("note", bytes(text))), Map.of(), Optional.empty(), AS_OF, "1");
    }

    private Edition edition(Pointer before, Optional<EditionId> held, Set<EditionId> taken) {
        EditionId id = held.orElseGet(() -> new Editions(before).next(AS_OF, Place.startOf("site.properties")));
        while (taken.contains(id)) {
            id = id.next();
        }
        SortedMap<String, Content> files = new TreeMap<>();
        files.put("assets/style.1.css", Content.of(bytes("css")));
        files.put(id + "/ceo/index.html", Content.of(bytes("ceo " + text)));
        files.put(id + "/ceo/report.json", Content.of(bytes("{\"text\":\"" + text + "\"}")));
        files.put(id + "/cfo/index.html", Content.of(bytes("cfo " + text)));
        files.put(
                History.path("ceo", id),
                Content.of(bytes("{\"after\":" + before.before(id).editions().size() + "}")));
        Map<String, String> shown = new TreeMap<>();
        around(id).forEach((path, bytes) -> shown.put(path, Hash.of(bytes)));
        return new Editions(held.isPresent() ? before.before(id) : before)
                .seal(id, origin(), files, PERSPECTIVES)
                .showing(shown);
    }

    private static Map<String, byte[]> around(EditionId id) {
        return Map.of("index.html", bytes("front " + id), "archive/ceo/index.html", bytes("archive " + id));
    }

    private static SortedMap<String, Content> files(Edition edition, Pointer pointer) {
        SortedMap<String, Content> files = new TreeMap<>(edition.files());
        around(edition.id()).forEach((path, bytes) -> files.put(path, Content.of(bytes)));
        files.put(Pointer.PATH, Content.of(pointer.json()));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
