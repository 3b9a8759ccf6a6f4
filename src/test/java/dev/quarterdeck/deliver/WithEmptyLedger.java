package dev.quarterdeck.deliver;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that begin with nobody having been sent anything. */
abstract class WithEmptyLedger {

    @TempDir
    Path folder;

    Posted posted = Posted.in(Path.of(""));

    @BeforeEach
    void anEmptyLedger() {
        posted = Posted.in(folder);
    }
}
