package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a note's prose can be looked for. */
class PassageTest {

    @ParameterizedTest(name = "{0} letters and a candle: {1} characters")
    @CsvSource({"0, 2", "998, 1000", "999, 999", "1000, 1000", "5000, 1000"})
    void theFirstThousandCharactersOfANoteAreKeptAndNoneIsSplit(int letters, int kept) {
        ObjectNode block = new ObjectMapper().createObjectNode().put("shape", "quotes");
        block.putArray("quotes")
                .addObject()
                .put("unit", "lighthouse")
                .put("heading", "Log")
                .put("text", "a".repeat(letters) + "\uD83D\uDD6F");

        assertThat(Passage.section("from-handoffs", "From the handoffs", Stream.of(block)))
                .first()
                .satisfies(passage -> {
                    assertThat(passage.unit()).isEqualTo("lighthouse");
                    assertThat(passage.words()).hasSize(kept);
                });
    }
}
