package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.source.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretPatternsTest {

    private static final Place PLACE = Place.startOf("security-checks.md");

    private static SecretPatterns of(String... rows) {
        return new SecretPatterns(Stream.of(rows).map(SecretPatternsTest::row).toList());
    }

    private static Entry row(String text) {
        List<String> cells = List.of(text.split(" ", -1));
        return new Entry(
                cells.get(0),
                Map.of(
                        "pattern", new Entry.Cell("`" + cells.get(1) + "`", PLACE),
                        "least entropy", new Entry.Cell(cells.get(2), PLACE)),
                PLACE);
    }

    private static String found(SecretPatterns patterns, String text) {
        return String.join(
                " ",
                patterns.in(text).stream()
                        .map(found -> found.line() + ":" + found.rule())
                        .toList());
    }

    @Test
    void findsEachOnItsLine() {
        assertThat(found(of("key \\bkey-[0-9]+ 0"), "key-1 key-2\n\nakey-3\nkey-4"))
                .isEqualTo("1:key 4:key");
    }

    @Test
    void theEarlierRuleTakesTheWords() {
        assertThat(found(of("one key-[0-9]+ 0", "two =key-[0-9]+ 0", "three [a-z]+=x 0"), "a=key-1\nb=key-2 c=x"))
                .isEqualTo("1:one 2:one 2:three");
    }

    @Test
    void whatIsTooPlainIsNoSecret() {
        SecretPatterns patterns = of("key key=(?<value>[a-z]+) 2");

        assertThat(found(patterns, "key=aaaa\nkey=aabb\nkey=abcd")).isEqualTo("3:key");
        assertThat(SecretPatterns.entropy("aaaa")).isZero();
        assertThat(SecretPatterns.entropy("aabb")).isEqualTo(1);
        assertThat(SecretPatterns.entropy("abcd")).isEqualTo(2);
    }

    @Test
    void linesBeginAndEndForAPattern() {
        assertThat(found(of("key ^key$ 0"), "a key\nkey\nkey a")).isEqualTo("2:key");
    }

    @Test
    void aRowThatIsNoPatternIsNamedAndTheOthersAreUsed() {
        SecretPatterns patterns = of("none ( 0", "key key-[0-9] 0");

        assertThat(patterns.broken()).containsExactly("none");
        assertThat(found(patterns, "key-1")).isEqualTo("1:key");
    }

    @Test
    void theNameOfItsRuleStandsForASecret() {
        assertThat(of("key key-[0-9]+ 0").masked("a/key-17/b")).isEqualTo("a/[key]/b");
    }
}
