package dev.quarterdeck;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that begin with a {@link RemindedSite}. */
abstract class Reminded {

    @TempDir
    Path folder;

    RemindedSite reminded = new RemindedSite(new SiteRun(Path.of("target/none")));
    SiteRun site = reminded.site();

    @BeforeEach
    void aPublishedSample() throws IOException {
        reminded = RemindedSite.in(folder);
        site = reminded.site();
    }
}
