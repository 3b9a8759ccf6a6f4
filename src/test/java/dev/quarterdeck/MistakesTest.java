package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that owners make, each in a copy of the sample, and the message that tells where it is and what to write. */
class MistakesTest {

    @TempDir
    private Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    static List<Arguments> mistakes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src", "test", "resources", "mistakes.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ¦ ?", -1))
                    .map(parts -> Arguments.of(parts[0], unescaped(parts[1]), unescaped(parts[2]), parts[3]))
                    .toList();
        }
    }

    private static String unescaped(String words) {
        return words.replace("\\n", "\n");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void isToldWithItsPlaceAndARemedy(String file, String right, String wrong, String told) throws IOException {
        String text = site.text(file);
        assertThat(text).contains(right);
        Files.writeString(site.path(file), text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThat(site.run("site-check").said().lines()).contains(file + ":" + told);
    }
}
