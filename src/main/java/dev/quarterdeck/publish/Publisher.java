package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Plans and carries out the writing of an edition. It knows no way to delete. */
public final class Publisher {

    private final ArchiveFolder archive;

    public Publisher(ArchiveFolder archive) {
        this.archive = archive;
    }

    /**
     * What came of a plan.
     *
     * @param left files not written; the pointer is the last of them, so that readers stay with the edition they had
     * @param failure why it stopped; empty when nothing is left
     */
    public record Published(int written, List<Upload> left, Optional<String> failure) {}

    /** What is to be written so that the archive holds these files. Nothing is changed by planning. */
    public Plan plan(SortedMap<String, byte[]> wanted) throws IOException {
        return Plan.of(wanted, archive.hashes(wanted.keySet()));
    }

    /** Writes group by group, and stops at the first file that can't be written. The same plan again finishes. */
    public Published carryOut(Plan plan) {
        List<Upload> uploads = plan.uploads();
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            byte[] bytes = Objects.requireNonNull(plan.files().get(upload.path()));
            try {
                archive.write(upload, bytes, Optional.ofNullable(plan.before().get(upload.path())));
            } catch (IOException e) {
                String why = upload.path() + ": " + reason(e);
                return new Published(i, uploads.subList(i, uploads.size()), Optional.of(why));
            }
        }
        return new Published(uploads.size(), List.of(), Optional.empty());
    }

    /** Of the perspectives named, those whose files can all be fetched and are what the manifest says. */
    public List<String> readBack(Manifest manifest) throws IOException {
        List<String> whole = new ArrayList<>(manifest.perspectives());
        for (Manifest.Item file : manifest.files()) {
            boolean same = archive.read(file.path()).map(Hash::of).equals(Optional.of(file.sha256()));
            if (!same) {
                Set<String> shared = Set.of("assets", "_data");
                String top = file.path().substring(0, Math.max(0, file.path().indexOf('/')));
                whole.removeIf(perspective ->
                        shared.contains(top) || file.path().startsWith(manifest.edition() + "/" + perspective + "/"));
            }
        }
        return whole;
    }

    private static String reason(IOException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        int colon = message.lastIndexOf(": ");
        String last = colon < 0 ? message : message.substring(colon + 2);
        return last.isEmpty() || last.contains("/") ? e.getClass().getSimpleName() : last;
    }
}
