package dev.quarterdeck.publish;

import dev.quarterdeck.edition.CheckSums;
import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.publish.Upload.Reason;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Item;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plans and carries out the writing of an edition. It knows no way to delete.
 *
 * <p>No lock is held: whoever first writes an edition's check sums has its name, whoever first replaces the pointer that both have read
 * has the turn, and the other is told to begin again from what is there now.
 */
public final class Publisher {

    private final Store archive;
    private final Past past;

    public Publisher(Store archive, Past past) {
        this.archive = archive;
        this.past = past;
    }

    /** Whose an edition's name is. */
    public enum Name {
        /** Nobody's yet. */
        FREE,
        /** This content's: an earlier run with it did not come to its end, or another is at work. */
        OURS,
        /** Other content's. */
        TAKEN
    }

    /** How the carrying out of a plan ended. */
    public enum End {
        /** All is there. */
        DONE,
        /** Another run was faster; what is there now asks for a new plan. */
        OVERTAKEN,
        /** Something could not be written. */
        STOPPED
    }

    /**
     * What came of a plan.
     *
     * @param left files not written
     * @param failure why it stopped; empty unless it did
     * @param refused whether a service or the network was why, and not what a setting names there
     */
    public record Published(End end, int written, List<Upload> left, Optional<String> failure, boolean refused) {}

    /** Whose the name of a new edition is. */
    public Name name(Edition edition) {
        String path = CheckSums.path(edition.id());
        Optional<String> claimed =
                Store.joined(archive.read(path)).map(Held::bytes).map(Hash::of);
        if (claimed.isEmpty()) {
            return Name.FREE;
        }
        Optional<String> own = Optional.ofNullable(edition.files().get(path)).map(Content::sha256);
        return claimed.equals(own) ? Name.OURS : Name.TAKEN;
    }

    /**
     * What is to be written so that the archive holds these files. Nothing is changed by planning.
     *
     * <p>What editions hold is known from manifests, and not asked of the archive again; pages around them are compared with what is there.
     *
     * @param wanted the edition, if any, the pointer and the pages around the editions
     * @param edition empty where none is written, or it was published before
     * @param name whose the edition's name is
     */
    public Plan plan(SortedMap<String, Content> wanted, Optional<Edition> edition, Name name) throws IOException {
        Set<String> there = new HashSet<>();
        past.assets().forEach(asset -> there.add(asset.path()));
        if (edition.isEmpty()) {
            wanted.keySet().stream().filter(path -> isSealed(Group.of(path))).forEach(there::add);
        } else if (name == Name.OURS) {
            archive.list(edition.get().id().toString()).forEach(file -> there.add(file.path()));
        }
        SortedMap<String, Optional<String>> differing = new TreeMap<>(archive.differing(items(wanted, Group.FRONT)));
        Content pointer = wanted.get(Pointer.PATH);
        if (pointer != null && !Arrays.equals(pointer.bytes(), past.pointer().json())) {
            differing.put(Pointer.PATH, past.version());
        }
        List<Upload> uploads = new ArrayList<>();
        Map<String, String> expected = new HashMap<>();
        wanted.forEach((path, content) -> {
            Group group = Group.of(path);
            boolean isLeft = isSealed(group) ? !there.contains(path) : differing.containsKey(path);
            if (isLeft) {
                Optional<String> version = differing.getOrDefault(path, Optional.empty());
                version.ifPresent(held -> expected.put(path, held));
                uploads.add(new Upload(path, content.size(), version.isPresent() ? Reason.CHANGED : Reason.NEW, group));
            }
        });
        return new Plan(wanted, uploads, wanted.size() - uploads.size(), expected);
    }

    /** Whether files of a group never change again. */
    private static boolean isSealed(Group group) {
        return group != Group.FRONT && group != Group.POINTER;
    }

    private static List<Item> items(SortedMap<String, Content> files, Group group) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Content> file : files.entrySet()) {
            if (Group.of(file.getKey()) == group) {
                items.add(item(file.getKey(), file.getValue().bytes()));
            }
        }
        return items;
    }

    static Item item(String path, byte[] bytes) {
        return new Item(path, bytes, Manifest.type(path), Group.of(path).caching());
    }

    /**
     * Writes group by group, and begins no further file once one can't be written. The same plan again finishes.
     *
     * @param progress told of each file once it is there
     */
    public Published carryOut(Plan plan, Consumer<Upload> progress) {
        return new Writing(archive, plan, progress).run();
    }
}
