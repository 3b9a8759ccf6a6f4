package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition is known by what was read for it. */
class SiteContentTest {

    @TempDir
    Path folder;

    private Path note = Path.of("");

    @BeforeEach
    void write() throws IOException {
        note = Files.createDirectories(folder.resolve("content/handoffs")).resolve("bakery.md");
        Files.writeString(note, "# Bakery\n\n- cash: $100\n");
    }

    private SiteContent read() {
        Options options = Options.parse(List.of("--site", folder.toString())).options();
        return SiteContent.read(
                SiteReader.read(options, Map.of(), Instant.EPOCH).site().orElseThrow());
    }

    @Test
    void aNoteThatIsSavedMeanwhileChangesTheNextEdition() throws IOException {
        SiteContent read = read();
        var origin = read.origin();
        Files.writeString(note, "# Bakery\n\n- cash: $200\n");

        assertThat(read.origin()).isEqualTo(origin);
        assertThat(read().origin()).isNotEqualTo(origin);
    }

    @Test
    void whatIsNoNoteMakesNoEdition() throws IOException {
        var origin = read().origin();
        Files.writeString(note.resolveSibling("_draft.md"), "# Draft");

        assertThat(read().origin()).isEqualTo(origin);
    }

    @Test
    void theSameWordsOfAnotherUnitMakeOne() throws IOException {
        var origin = read().origin();
        Files.move(note, note.resolveSibling("dairy.md"));

        assertThat(read().origin()).isNotEqualTo(origin);
    }
}
