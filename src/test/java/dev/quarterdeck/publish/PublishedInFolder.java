package dev.quarterdeck.publish;

import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that begin with two editions in an archive in a folder. */
abstract class PublishedInFolder {

    static final String POINTER = "_data/editions.json";
    static final String MANIFEST = "2026-05-01/manifest.json";

    @TempDir
    Path root;

    FolderStore archive = new FolderStore(Path.of("target/none"));
    Published published = new Published(archive, Sample.first(), Sample.first());

    @BeforeEach
    void publish() throws IOException {
        archive = new FolderStore(root);
        published = Published.in(archive, () -> Past.in(archive));
    }
}
