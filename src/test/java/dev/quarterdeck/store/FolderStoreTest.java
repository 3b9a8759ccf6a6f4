package dev.quarterdeck.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {

    @TempDir
    Path root;

    @Override
    Store opened() {
        return new FolderStore(root);
    }
}
