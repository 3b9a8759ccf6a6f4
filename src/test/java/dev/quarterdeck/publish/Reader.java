package dev.quarterdeck.publish;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Somebody who looks again and again at the front page, follows it to the newest edition, and holds every file against its manifest. */
final class Reader implements AutoCloseable {

    private final Function<String, Optional<byte[]>> archive;
    private final long pauseMilliseconds;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, EditionId> seen = new HashMap<>();
    private final Thread thread = new Thread(this::poll, "reader");
    private volatile boolean done;
    private int looks;

    Reader(Function<String, Optional<byte[]>> archive, long pauseMilliseconds) {
        this.archive = archive;
        this.pauseMilliseconds = pauseMilliseconds;
        thread.start();
    }

    /** What was seen that no reader may see, once it has looked for the last time. */
    List<String> broken() throws InterruptedException {
        close();
        thread.join();
        look();
        return broken;
    }

    /** How often it has looked. */
    int looks() {
        return looks;
    }

    private void poll() {
        while (!done) {
            look();
            try {
                Thread.sleep(pauseMilliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        looks++;
        follow("index.html", "front ");
        follow("archive/ceo/index.html", "archive ");
    }

    private void follow(String page, String before) {
        Optional<String> front = archive.apply(page).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (front.isPresent()) {
            EditionId id =
                    EditionId.parse(front.get().replaceFirst("^" + before, "")).orElseThrow();
            Optional<EditionId> last = Optional.ofNullable(seen.put(page, id));
            if (last.filter(earlier -> earlier.compareTo(id) > 0).isPresent()) {
                broken.add(page + " went back from " + last.get() + " to " + id);
            }
            edition(id.toString());
        }
    }

    private void edition(String id) {
        if (!whole.add(id)) {
            return;
        }
        String path = id + "/manifest.json";
        Optional<byte[]> manifest = archive.apply(path);
        if (manifest.isEmpty()) {
            broken.add(path + " is not there");
            return;
        }
        for (Manifest.Item file : Manifest.read(path, manifest.get()).files()) {
            Optional<String> hash = archive.apply(file.path()).map(Hash::of);
            if (!hash.equals(Optional.of(file.sha256()))) {
                broken.add(file.path() + (hash.isEmpty() ? " is not there" : " is not as in the manifest"));
            }
        }
    }

    @Override
    public void close() {
        done = true;
    }
}
