package dev.quarterdeck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run sees each folder of content in one state. */
class SiteFilesTest {

    private static final String FRONT = "templates/front.ftl";

    @TempDir
    Path site;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(site.resolve(FRONT), "first");
    }

    @Test
    void aFolderIsReadOnce() throws IOException {
        SiteFiles files = new SiteFiles(site);
        byte[] read = files.under("templates").get(FRONT);
        Files.writeString(site.resolve(FRONT), "second");

        assertThat(files.under("templates").get(FRONT))
                .isSameAs(read)
                .asString()
                .isEqualTo("first");
        assertThat(new SiteFiles(site).under("templates").get(FRONT)).asString().isEqualTo("second");
    }

    @Test
    void theProductsOwnStandWhereTheSiteHasNone() {
        SiteFiles files = new SiteFiles(site);

        assertThat(files.defaults("templates")).containsKeys(FRONT, "templates/report.ftl");
        assertThat(files.own("templates")).containsOnlyKeys(FRONT);
        assertThat(files.under("templates")).containsKeys(FRONT, "templates/report.ftl");
    }

    @Test
    void theBeginningOfAFoldersNameIsNone() {
        assertThat(new SiteFiles(site).defaults("content/frame")).isEmpty();
    }

    @Test
    void nobodyChangesWhatOthersAreTold() {
        Map<String, byte[]> files = new SiteFiles(site).under("templates");

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(files::clear);
    }
}
