package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private final TableReader reader = new TableReader();

    @Test
    void readsEachTableUnderItsHeading() {
        var tables = reader.read("a.md", """
                # File

                ## First *one*

                | Key | Value |
                |--|--:|
                | a | 1 |

                ## Second
                Words.

                | Name |
                |-|
                | b |
                """);

        assertThat(tables).extracting(PipeTable::heading).containsExactly("First one", "Second");
        assertThat(tables.get(0).rows()).hasSize(1);
        assertThat(tables.get(1).at()).isEqualTo(new Place("a.md", 12, 1));
    }

    @Test
    void placesCellsByCodePointsAndReadsEscapedPipes() {
        var table = reader.read("a.md", "| Key | Sentence |\n|---|---|\n| 🚤🚤 | {n\\|int} |\n")
                .get(0);

        assertThat(table.rows())
                .containsExactly(List.of(
                        new PipeTable.Cell("🚤🚤", new Place("a.md", 3, 3)),
                        new PipeTable.Cell("{n|int}", new Place("a.md", 3, 8))));
    }

    @Test
    void keepsWhatGoesBeyondTheHead() {
        var table = reader.read("a.md", "| Key |\n|---|\n| a | b |\n").get(0);

        assertThat(table.rows().get(0)).extracting(PipeTable.Cell::text).containsExactly("a", "b");
    }

    @Test
    void readsWindowsLineEnds() {
        var table = reader.read("a.md", "| Key | Value |\r\n|---|---|\r\n| a | b |\r\n")
                .get(0);

        assertThat(table.rows().get(0))
                .containsExactly(
                        new PipeTable.Cell("a", new Place("a.md", 3, 3)),
                        new PipeTable.Cell("b", new Place("a.md", 3, 7)));
    }
}
