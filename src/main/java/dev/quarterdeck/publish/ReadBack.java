package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches what was published, so that nobody is mailed a link to a page that is not there. */
public final class ReadBack {

    private static final Set<String> SHARED = Set.of("assets", "_data");

    private final Store archive;

    public ReadBack(Store archive) {
        this.archive = archive;
    }

    /** Of an edition's perspectives, those whose files can all be fetched and are what the manifest says. */
    public List<String> whole(Manifest manifest) {
        Set<String> unlike = new HashSet<>();
        new Flight<Manifest.Item, Optional<Held>>(
                        Manifest.Item::size, file -> archive.read(file.path()), (file, held) -> {
                            Optional<String> hash = held.map(Held::bytes).map(Hash::of);
                            if (!hash.equals(Optional.of(file.sha256()))) {
                                unlike.add(file.path());
                            }
                        })
                .over(manifest.files())
                .ifPresent(failed -> {
                    throw failed.cause();
                });
        List<String> whole = new ArrayList<>(manifest.perspectives());
        for (String path : unlike) {
            String top = path.substring(0, Math.max(0, path.indexOf('/')));
            whole.removeIf(perspective ->
                    SHARED.contains(top) || path.startsWith(manifest.edition() + "/" + perspective + "/"));
        }
        return whole;
    }
}
