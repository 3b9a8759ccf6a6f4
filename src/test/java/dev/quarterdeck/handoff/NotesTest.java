package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.Golden;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes by people who have never heard of the dialect, and the sample: what becomes of each, as approved files. */
class NotesTest {

    private static final Path NOTES = Path.of("src", "test", "resources", "notes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emoji-headings",
                "nested-bullets",
                "table-in-list",
                "windows",
                "comments",
                "non-latin",
                "smart-quotes",
                "jbake-header",
                "no-headings",
                "code-fences",
                "setext",
                "sideways",
                "lists-for-tables",
                "rental-in-words"
            })
    void readsNotesOfAllKinds(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(NOTES.resolve(name + ".md"));

        Handoffs handoffs = Reading.of(new NoteFile(name + ".md", bytes, Optional.of(Reading.WRITTEN)));

        Golden.assertMatches("notes/" + name + ".txt", Dump.of(handoffs));
    }

    @Test
    void readsTheSample() throws IOException {
        Handoffs sample =
                new HandoffReader(shippedUnits(), LocalDate.of(2026, 5, 1), DateOrder.MONTH_FIRST).read(Path.of("."));

        Golden.assertMatches("notes/sample.txt", Dump.of(sample));
        assertThat(sample.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    @Test
    void readsFiveThousandLines() {
        StringBuilder note = new StringBuilder("## Costs\n| Item | Amount |\n|---|---|\n");
        for (int i = 0; i < 5000; i++) {
            note.append("| Item ").append(i).append(" | $").append(i).append(" |\n");
        }

        Handoffs handoffs = Reading.of("long.md", note.toString());

        assertThat(handoffs.rows("cost-line")).hasSize(5000);
        assertThat(handoffs.rows().get(4999).at().line()).isEqualTo(5003);
    }

    private static Vocabulary shippedUnits() throws IOException {
        String table = Files.readString(Path.of("content", "frameworks", "units.md"), StandardCharsets.UTF_8);
        List<Vocabulary.UnitName> units = new ArrayList<>();
        for (List<PipeTable.Cell> row :
                new TableReader().read("units.md", table).get(0).rows()) {
            units.add(new Vocabulary.UnitName(
                    row.get(0).text(),
                    row.get(1).text(),
                    List.of(),
                    Arrays.asList(row.get(6).text().split(", "))));
        }
        return new Vocabulary(units, Map.of(), Map.of(), Set.of(), Set.of());
    }
}
