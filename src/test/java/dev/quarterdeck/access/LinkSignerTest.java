package dev.quarterdeck.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSignerTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:59Z");
    private static final URI PAGE = URI.create("https://reports.example.com/2026-05-01/ceo/");
    private static final String SECRET = "correct-horse-" + "battery-staple-" + "0123456789";
    private static final String LONGEST_EDITION = "/2026-05-01.999/";

    @Test
    void tokensAreThoseThatTheEdgeIsTestedWith() throws IOException {
        LinkVectors vectors = LinkVectors.read();

        assertThat(vectors.good()).hasSize(12).allSatisfy(good -> {
            Token token = new Token(good.key(), good.epoch(), good.expiry(), good.reader(), good.perspectives());
            assertThat(token.signed(new Seal(LinkVectors.in(vectors.keys(), good.key()))))
                    .as(good.name())
                    .isEqualTo(good.token());
        });
    }

    @Test
    void noTokenThatTheEdgeRefusesCanBeMade() throws IOException {
        LinkVectors vectors = LinkVectors.read();
        List<String> made = vectors.bad().stream()
                .filter(bad -> bad.token().matches("([a-z0-9-]+\\.){4,}[^.]+"))
                .filter(bad -> again(bad.token(), vectors.keys()))
                .map(LinkVectors.Bad::name)
                .toList();

        assertThat(made).isEmpty();
    }

    /** Whether this side would make that token from what it says. */
    private static boolean again(String token, Map<String, String> keys) {
        List<String> parts = List.of(token.split("\\.", -1));
        try {
            Token said = new Token(
                    parts.get(0),
                    Long.parseLong(parts.get(1), Token.BASE),
                    Long.parseLong(parts.get(2), Token.BASE),
                    parts.get(3),
                    parts.subList(4, parts.size() - 1));
            return said.signed(new Seal(keys.getOrDefault(parts.get(0), SECRET)))
                    .equals(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void aLinkNamesTheMinuteItsEndTheReaderAndWhatItOpens() {
        URI link = signer(Duration.ofDays(35)).sign(PAGE, "ann@example.com", List.of("ceo", "cfo"));

        String tag = signer(Duration.ZERO).tag("ann@example.com");
        assertThat(link.toString())
                .startsWith(PAGE + "?k=a." + base36(29627280) + "." + base36(29627280 + 35 * 24 * 60) + "." + tag
                        + ".ceo.cfo.")
                .hasSize(PAGE.toString().length() + "?k=".length() + 65 + "ceo.cfo.".length());
    }

    @Test
    void readersAreKnownByATagThatOnlyTheKeyCanMake() throws IOException {
        LinkVectors vectors = LinkVectors.read();

        assertThat(vectors.readers())
                .isNotEmpty()
                .allSatisfy(reader -> assertThat(new LinkSigner(
                                        reader.key(), LinkVectors.in(vectors.keys(), reader.key()), Duration.ZERO, NOON)
                                .tag(reader.address()))
                        .isEqualTo(reader.tag())
                        .matches("[a-f0-9]{7}"));
    }

    @Test
    void theLongestAddressThatSettingsAllowHasALinkOf300Characters() {
        String site = "https://" + "h".repeat(147 - "https://".length());
        String perspective = "p".repeat(32);
        LinkSigner signer = new LinkSigner("abcd", SECRET, Duration.ofDays(400), NOON);

        URI longest = signer.sign(
                URI.create(site + LONGEST_EDITION + perspective + "/"), "ann@example.com", List.of(perspective));

        assertThat(longest.toString()).hasSize(LinkSigner.LONGEST_LINK);
        assertThatThrownBy(() -> signer.sign(
                        URI.create(site + "h" + LONGEST_EDITION + perspective + "/"), "ann", List.of(perspective)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 300 characters");
    }

    @ParameterizedTest
    @CsvSource({"A, ceo", "abcde, ceo", "'', ceo", "a.b, ceo", "a, CEO", "a, ''", "a, ceo.cfo/", "a, 1ceo"})
    void aTokenThatTheEdgeWouldNotReadIsNotMade(String keyId, String perspective) {
        LinkSigner signer = new LinkSigner(keyId, SECRET, Duration.ofDays(35), NOON);

        assertThatThrownBy(() -> signer.sign(PAGE, "ann@example.com", List.of(perspective)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the edge reads no link");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void aShortKeyIsRefusedAndNotRepeated(int length) {
        String secret = SECRET.substring(0, length);

        assertThatThrownBy(() -> new LinkSigner("a", secret, Duration.ofDays(35), NOON))
                .hasMessage("the key of links is shorter than 32 characters");
    }

    @Test
    void printsItsKeysIdOnly() {
        assertThat(signer(Duration.ofDays(35))).hasToString("LinkSigner[a]");
    }

    private static String base36(long minutes) {
        return Long.toString(minutes, 36);
    }

    private static LinkSigner signer(Duration life) {
        return new LinkSigner("a", SECRET, life, NOON);
    }
}
