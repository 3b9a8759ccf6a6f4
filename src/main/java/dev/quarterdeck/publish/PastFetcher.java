package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Item;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Brings what later editions need of earlier ones from an archive into a folder, each file once, and checked against its manifest. */
public final class PastFetcher {

    private static final String RESTORE = "Run site-verify, and restore what it names";

    private final Store archive;
    private final FolderStore folder;
    private final Predicate<EditionId> mayBeGone;

    /**
     * @param folder where files stay between runs
     * @param mayBeGone whether an edition is so old that its pages may have been removed
     */
    public PastFetcher(Store archive, FolderStore folder, Predicate<EditionId> mayBeGone) {
        this.archive = archive;
        this.folder = folder;
        this.mayBeGone = mayBeGone;
    }

    /** What the archive says now. One call where nothing is new in it. */
    public Past fetch() throws IOException {
        Optional<Held> held = held();
        Pointer pointer = pointer(held);
        Map<String, String> manifests = new LinkedHashMap<>();
        pointer.editions().forEach(entry -> manifests.put(Manifest.path(entry.id()), entry.manifestHash()));
        bring(manifests);
        Map<String, String> reports = new LinkedHashMap<>();
        for (String path : manifests.keySet()) {
            Manifest manifest = Manifest.read(path, bytes(path));
            manifest.files().stream()
                    .filter(file -> isNeeded(file.path(), pointer))
                    .forEach(file -> reports.put(file.path(), file.sha256()));
        }
        bring(reports);
        keep(Pointer.PATH, held.map(Held::bytes).orElseGet(pointer::json));
        return new Past(pointer, held.map(Held::version), folder);
    }

    /** Which editions the archive has now, without anything of them. */
    public Pointer pointer() {
        return pointer(held());
    }

    private Optional<Held> held() {
        Seen seen = Store.joined(Seen.at(archive, Pointer.PATH));
        if (seen.failure().isPresent()) {
            throw unusable(Pointer.PATH, seen.fault("", RESTORE));
        }
        return seen.held();
    }

    private static Pointer pointer(Optional<Held> held) {
        return held.map(Held::bytes).map(Pointer::read).orElseGet(Pointer::none);
    }

    /** Keeps what was just published, so that it need not be fetched when the next edition is made. */
    public void remember(Pointer pointer, SortedMap<String, Content> published) throws IOException {
        for (Map.Entry<String, Content> file : published.entrySet()) {
            if (file.getKey().endsWith("/manifest.json") || isNeeded(file.getKey(), pointer)) {
                keep(file.getKey(), file.getValue().bytes());
            }
        }
    }

    private static boolean isNeeded(String path, Pointer pointer) {
        return path.endsWith("/report.json") || pointer.histories().containsValue(path);
    }

    private byte[] bytes(String path) throws IOException {
        return folder.bytes(path).orElseThrow(() -> new IOException(path));
    }

    /** Fetches those of the files that the folder does not hold as they should be. */
    private void bring(Map<String, String> hashes) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            Optional<String> there = folder.bytes(file.getKey()).map(Hash::of);
            if (!there.equals(Optional.of(file.getValue()))) {
                missing.add(file.getKey());
            }
        }
        new Flight<String, Seen>(path -> 0, path -> Seen.at(archive, path), (path, seen) -> {
                    if (seen.isMissing() && isRemovable(path)) {
                        return;
                    }
                    seen.unlike(hashes.getOrDefault(path, ""), RESTORE).ifPresent(fault -> {
                        throw unusable(path, fault);
                    });
                    seen.bytes().ifPresent(bytes -> keep(path, bytes));
                })
                .over(missing)
                .ifPresent(failed -> {
                    throw failed.cause();
                });
    }

    /** Manifests and histories are to stay, however old. */
    private boolean isRemovable(String path) {
        return path.endsWith("/report.json")
                && EditionId.parse(path.substring(0, path.indexOf('/')))
                        .filter(mayBeGone)
                        .isPresent();
    }

    private void keep(String path, byte[] bytes) {
        Item item = new Item(path, bytes, "", Item.Caching.NEVER);
        Store.joined(folder.write(item, Store.joined(folder.read(path)).map(Held::version)));
    }

    private static ProblemException unusable(String path, Fault fault) {
        return new ProblemException(Problem.error(
                Place.startOf(path), "PUB-002", "this file of the archive " + fault.what(), fault.todo()));
    }
}
