package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"INFO, true", "WARNING, false", "ERROR, false"})
    void whatNeedsNoDoingLeavesNothingToBeMended(Problem.Severity severity, boolean done) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Problem problem = new Problem(severity, Place.startOf("jada.md"), "HD-034", "blank inserted", "");

        new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), Terminal.Detail.WORTH_DOING)
                .again(List.of(problem));

        assertThat(said.toString(StandardCharsets.UTF_8).contains("Nothing is left to be mended."))
                .isEqualTo(done);
    }
}
