package dev.quarterdeck.publish;

import dev.quarterdeck.edition.CheckSums;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import dev.quarterdeck.store.StorePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All that lies in an archive beside its editions, and what does not belong there. */
final class Surroundings {

    private static final List<String> SHARED = List.of("assets", "_data");
    private static final String ARCHIVE = "archive";

    /** That a service was told of an edition, which later runs read and no page shows. */
    private static final Pattern TOLD = Pattern.compile("_data/told-\\d{4}-\\d\\d-\\d\\d(?:\\.\\d{1,3})?-[a-z]+\\.txt");

    /** What search pages look into. */
    private static final Pattern INDEX = Pattern.compile(ARCHIVE + "/[^/]+/search\\.([0-9a-f]{12})\\.js");

    private final Store archive;
    private final Faults faults;
    private final Hashing hashing;
    private final Shared shared;

    Surroundings(Store archive, Faults faults, Hashing hashing, Shared shared) {
        this.archive = archive;
        this.faults = faults;
        this.hashing = hashing;
        this.shared = shared;
    }

    /** An edition's folder that editions.json does not name. */
    void left(EditionId id) {
        String path = CheckSums.path(id);
        Seen sums = read(List.of(path)).getOrDefault(path, Seen.missing());
        if (sums.failure().isPresent()) {
            return;
        }
        Optional<CheckSums> claimed = sums.bytes().flatMap(bytes -> CheckSums.read(id, bytes));
        claimed.ifPresent(found -> {
            shared.left(found.hashes().keySet());
            shared.left(List.of(path));
            faults.note(
                    path,
                    "claims an edition that editions.json does not name: a run died, or another was faster",
                    "Nothing refers to its files; a run with the same content finishes it");
        });
        strangers(hashing.list(id.toString()), "belongs to no edition");
    }

    /** Assets and histories, once all editions have named theirs. */
    void shared() {
        SortedMap<String, Long> there = new TreeMap<>();
        SHARED.forEach(folder -> there.putAll(hashing.list(folder)));
        hashing.compare(shared.hashes(), there, Faults.RESTORE);
        SHARED.forEach(folder -> EditionCheck.rewritten(archive, faults, folder, shared.hashes()));
        there.remove(Pointer.PATH);
        there.keySet().removeIf(path -> TOLD.matcher(path).matches());
        if (shared.isWhole()) {
            strangers(there, "is in no manifest");
        }
    }

    private void strangers(SortedMap<String, Long> there, String what) {
        there.keySet().stream()
                .filter(path -> !shared.mayHold(path))
                .forEach(path -> faults.wrong(path, what, Faults.DELETE));
    }

    /** The pages that are written from the pointer, and what lies beside them. */
    void pages(Pointer pointer, List<String> top) {
        SortedMap<String, String> pages = new TreeMap<>(pointer.pages());
        pages.keySet().removeIf(path -> !isPage(path));
        SortedMap<String, Long> there = hashing.list(ARCHIVE);
        top.stream().filter(path -> !path.endsWith("/")).forEach(path -> there.put(path, 0L));
        hashing.compare(pages, there, repair(pointer));
        there.keySet().removeAll(pages.keySet());
        there.keySet().removeAll(indexes(there.keySet()));
        there.keySet().stream()
                .forEach(path -> faults.wrong(path, "is no page that editions.json names", Faults.DELETE));
    }

    /** Those that still are what earlier pages loaded, each one's name holding the hash of what it was, or of which nobody knows. */
    private List<String> indexes(Set<String> paths) {
        List<String> named =
                paths.stream().filter(path -> INDEX.matcher(path).matches()).toList();
        return read(named).entrySet().stream()
                .filter(file -> file.getValue().failure().isPresent() || isIndex(file.getKey(), file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isIndex(String path, Seen seen) {
        return seen.hash()
                .filter(hash -> hash.startsWith(INDEX.matcher(path).replaceFirst("$1")))
                .isPresent();
    }

    /** What was found of files; of those that cannot be read it is told why. */
    private Map<String, Seen> read(List<String> paths) {
        Map<String, Seen> found = hashing.read(paths);
        found.forEach((path, seen) -> {
            if (seen.failure().isPresent()) {
                faults.wrong(path, seen.fault("", Faults.RESTORE));
            }
        });
        return found;
    }

    private boolean isPage(String path) {
        boolean isPage = StorePath.isOurs(path) && Group.of(path) == Group.FRONT;
        if (!isPage) {
            faults.wrong(Pointer.PATH, "names a page where none can be: " + Problem.quote(path));
        }
        return isPage;
    }

    private static String repair(Pointer pointer) {
        boolean isRolledBack = !pointer.current().equals(pointer.newest().map(Pointer.Entry::id))
                && pointer.current().isPresent();
        String command =
                isRolledBack ? "site-rollback -Dedition=" + pointer.current().get() : "site-publish";
        return "Somebody changed it, or a run died before it wrote it: run " + command + ", which writes it again";
    }

    /** Folders at the root that are none of an archive's. */
    void folders(List<String> top) {
        top.stream()
                .filter(path -> path.endsWith("/"))
                .map(path -> path.substring(0, path.length() - 1))
                .filter(name -> !name.equals(ARCHIVE)
                        && !SHARED.contains(name)
                        && EditionId.parse(name).isEmpty())
                .forEach(name -> faults.wrong(name + "/", "is no folder of an archive", Faults.DELETE));
    }
}
