package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.site.SiteReader.Reading;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCheckTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String SECRET = "0123456789abcdef" + "fedcba9876543210";
    private static final String HOW =
            "Set ACCESS_KEY in the environment to a:SECRET, where SECRET is what openssl rand -hex 32 prints, or"
                    + " aws secretsmanager get-random-password --password-length 43 --exclude-punctuation"
                    + " --query RandomPassword --output text.";

    @TempDir
    Path folder;

    @Test
    void aFolderNeedsNoKeyAndSignsNothingWithOne() {
        assertThat(read(Map.of()).site().orElseThrow().access()).isEmpty();
        assertThat(read(Map.of("ACCESS_KEY", "a:" + SECRET))
                        .site()
                        .orElseThrow()
                        .access())
                .isEmpty();
        assertThat(problems(Map.of("ACCESS_KEY", "a:" + SECRET))).isEmpty();
    }

    @Test
    void anArchiveThatReadersReachOverTheNetworkNeedsOne() throws IOException {
        bucket("");

        assertThat(problems(Map.of()))
                .containsExactly(
                        "site.properties:1:14: error SET-VALUE: nobody could open this archive, since access.key"
                                + " is not set. " + HOW);
        assertThat(problems(Map.of("ACCESS_KEY", "a:" + SECRET))).noneMatch(said -> said.contains("access."));
        assertThat(problems(Map.of(), "--rehearse")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                ":" + SECRET,
                "A:" + SECRET,
                "abcde:" + SECRET,
                "a.b:" + SECRET,
                "a:0123456789abcdeffedcba987654321",
                "a:0123456789abcdef fedcba9876543210",
                "a:0123456789abcdef\"fedcba9876543210",
                "a:0123456789abcdef\\fedcba9876543210",
                "a:01234560123456012345601234560123456"
            })
    void aMalformedKeyIsRefusedAndNotRepeated(String key) {
        List<String> said = problems(Map.of("ACCESS_KEY", key));

        assertThat(said)
                .containsExactly("environment:1:1: error SET-VALUE: access.key is not a key's id of 1 to 4 lower-case"
                        + " letters or digits, a colon, and 32 to 128 random characters without blanks, quotes and"
                        + " backslashes. " + HOW)
                .noneMatch(message -> message.contains(key.substring(key.length() - 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "401", "-1", "35.5", "a month", "99999999999"})
    void daysAreFromOneToAsLongAsABrowserKeepsACookie(String days) throws IOException {
        Files.writeString(folder.resolve("site.properties"), "access.days = " + days + "\n");

        assertThat(problems(Map.of()))
                .containsExactly("site.properties:1:15: error SET-VALUE: access.days is \"" + days
                        + "\". Write for how many days a link is good, 1 to 400: at least those between two editions,"
                        + " and a week.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "35", "400"})
    void daysWithinThatAreFine(String days) throws IOException {
        Files.writeString(folder.resolve("site.properties"), "access.days = " + days + "\n");

        assertThat(problems(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://reports.example.com, true",
        "https://reports.example.com/, true",
        "https://reports.example.com:8443, true",
        "http://reports.example.com, false",
        "https://example.com/reports, false",
        "https://example.com?reports, false",
        "file:/archive, false",
    })
    void privateLinksLeadToTheTopOfAHostOverHttps(String url, boolean fine) throws IOException {
        bucket("site.url = " + url + "\n");

        assertThat(problems(Map.of("ACCESS_KEY", "a:" + SECRET)).stream()
                        .noneMatch(said -> said.contains("private links cannot lead to")))
                .isEqualTo(fine);
    }

    @Test
    void anAddressTooLongForALinkOf300CharactersIsRefused() throws IOException {
        bucket("site.url = https://" + "h".repeat(139) + "\n");
        assertThat(problems(Map.of("ACCESS_KEY", "a:" + SECRET)))
                .noneMatch(said -> said.contains("private links cannot lead to"));

        bucket("site.url = https://" + "h".repeat(140) + "\n");
        assertThat(problems(Map.of("ACCESS_KEY", "a:" + SECRET)))
                .anyMatch(said -> said.contains("private links cannot lead to"));
    }

    @Test
    void aKeyOnTheCommandLineIsRefusedAndNotRepeated() {
        assertThat(problems(Map.of(), "--access.key=a:" + SECRET))
                .containsExactly("command line:1:1: error SET-SECRET: access.key stands on the command line, which"
                        + " other users of the machine can read. Set it in the environment, as ACCESS_KEY.");
    }

    @Test
    void whatHoldsTheSecretDoesNotPrintIt() {
        assertThat(new Access("a", SECRET, 35)).hasToString("Access[a, 35 days]");
        assertThat(new SiteReader.Setting(SECRET, Place.startOf("environment")).toString())
                .doesNotContain(SECRET);
    }

    private void bucket(String more) throws IOException {
        Files.writeString(folder.resolve("site.properties"), "publish.to = s3://bucket/prefix\n" + more);
    }

    private List<String> problems(Map<String, String> environment, String... arguments) {
        return read(environment, arguments).problems().stream()
                .map(Problem::toString)
                .filter(said -> !said.contains("this version cannot reach"))
                .toList();
    }

    private Reading read(Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--site", folder.toString()));
        line.addAll(List.of(arguments));
        return SiteReader.read(Options.parse(line).options(), environment, NOON);
    }
}
