package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-02T05:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() {
        assertThat(run("site-pubish")).isEqualTo(ExitCode.MEND);
        assertThat(printed()).startsWith("There is no command \"site-pubish\".\nUsage: ");
        assertThat(printed()).contains("site-check", "site-bake", "site-publish", "site-verify", "site-rollback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void whoAsksForHelpIsGivenTheCommands(String word) {
        assertThat(run(word)).isEqualTo(ExitCode.DONE);
        assertThat(printed()).startsWith("Usage: ").contains("site-check", "site-rollback");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("site-check", "--site", folder.toString(), "--stirct")).isEqualTo(ExitCode.MEND);
        assertThat(printed())
                .contains(
                        "command line:1:1: error SET-OPTION: unknown option \"--stirct\". Write strict if that is what you mean.",
                        "error HD-001",
                        "Problems: 2 errors");
    }

    @Test
    void theValueOfAnUnknownOptionIsNotRepeated() {
        run("site-check", "--site", folder.toString(), "--acess.key=a:" + "0123456789abcdef".repeat(2));

        assertThat(printed()).contains("unknown option \"--acess.key\"").doesNotContain("0123456789abcdef");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(run("site-check", "--site", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.MEND);
        assertThat(printed()).contains("SET-FOLDER: no folder");
    }

    @Test
    void aFolderThatNoSystemCanNameIsMissing() {
        assertThat(run("site-check", "--site", folder + "/\0")).isEqualTo(ExitCode.MEND);
        assertThat(printed()).contains("SET-FOLDER: no folder");
    }

    @Test
    void whatNobodyForesawIsOneSentenceAndALog() {
        Clock broken = new Clock() {
            @Override
            public Instant instant() {
                throw new IllegalStateException("the clock\nstopped");
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        assertThat(run(broken, "site-check", "--site", folder.toString())).isEqualTo(ExitCode.MEND);
        assertThat(printed())
                .startsWith("This could not be finished: \"the clock stopped\".")
                .contains("quarterdeck.log")
                .doesNotContain("\tat ");
    }

    private ExitCode run(String... arguments) {
        return run(CLOCK, arguments);
    }

    private ExitCode run(Clock clock, String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Main(out, Map.of(), clock).run(List.of(arguments));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
