package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Fetches what was published as its readers would, so that nobody is mailed a link to a page that is not there. */
public final class ReadBack {

    private final Store archive;
    private final Optional<EdgeReader> edge;

    /** @param edge empty where readers open the archive itself */
    public ReadBack(Store archive, Optional<EdgeReader> edge) {
        this.archive = archive;
        this.edge = edge;
    }

    /**
     * What came back.
     *
     * @param whole the perspectives whose files can all be fetched and are what the manifest says
     * @param problems why the others are not
     */
    public record Seen(List<String> whole, List<Problem> problems) {}

    /** Reads an edition back. */
    public Seen of(Manifest manifest) {
        List<String> whole = new ArrayList<>(manifest.perspectives());
        List<Problem> problems = new ArrayList<>();
        String edition = manifest.edition().toString();
        edge.ifPresent(reader -> whole.removeIf(perspective -> {
            Optional<Problem> closed = reader.open(edition, perspective);
            closed.ifPresent(problems::add);
            return closed.isPresent();
        }));
        SortedMap<String, List<String>> unlike = new TreeMap<>();
        unlike(manifest, new HashSet<>(whole))
                .forEach(path -> unlike.computeIfAbsent(perspective(path), key -> new ArrayList<>())
                        .add(path));
        unlike.forEach((perspective, paths) -> {
            problems.add(told(paths));
            whole.removeIf(one -> perspective.isEmpty() || one.equals(perspective));
        });
        return new Seen(whole, problems);
    }

    /** One line for all of a perspective: where the edge gives nothing, that is each of its files. */
    private static Problem told(List<String> paths) {
        String more = paths.size() == 1 ? "" : ", and " + (paths.size() - 1) + " more";
        return Problem.error(
                Place.startOf(paths.get(0)),
                "PUB-003",
                "a reader does not get this file as it was published" + more,
                "Run site-verify; where it finds nothing, the distribution or its bucket policy gives readers something else");
    }

    private Set<String> unlike(Manifest manifest, Set<String> opened) {
        List<Manifest.Item> files = manifest.files().stream()
                .filter(file -> perspective(file.path()).isEmpty() || opened.contains(perspective(file.path())))
                .toList();
        Set<String> unlike = new TreeSet<>();
        new Flight<Manifest.Item, Optional<byte[]>>(Manifest.Item::size, file -> fetch(file.path()), (file, bytes) -> {
                    if (!bytes.map(Hash::of).equals(Optional.of(file.sha256()))) {
                        unlike.add(file.path());
                    }
                })
                .over(files)
                .ifPresent(failed -> {
                    throw failed.cause();
                });
        return unlike;
    }

    private CompletableFuture<Optional<byte[]>> fetch(String path) {
        Group group = Group.of(path);
        return edge.isPresent() && (group == Group.PAGE || group == Group.ASSET)
                ? edge.get().fetch(path, perspective(path))
                : archive.read(path).thenApply(held -> held.map(Held::bytes));
    }

    /** Whose a page is; empty for what all share. */
    private static String perspective(String path) {
        return Group.of(path) == Group.PAGE ? path.split("/", 3)[1] : "";
    }
}
