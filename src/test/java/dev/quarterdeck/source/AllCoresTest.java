package dev.quarterdeck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on all cores ends like work on one. */
class AllCoresTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_000).boxed().toList();

    @Test
    void whatIsMadeStandsInTheOrderOfTheThings() {
        assertThat(AllCores.map(NUMBERS, number -> 2 * number))
                .isEqualTo(NUMBERS.stream().map(number -> 2 * number).toList());
    }

    @Test
    void ofNothingNothingIsMade() {
        assertThat(AllCores.map(List.of(), String::valueOf)).isEmpty();
    }

    @Test
    void whereOneFailsNoOtherIsBegun() {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();

        assertThatIllegalStateException()
                .isThrownBy(() -> AllCores.map(NUMBERS, number -> {
                    begun.add(number);
                    throw new IllegalStateException("the first");
                }))
                .withStackTraceContaining("the first");

        assertThat(begun.size()).isLessThan(NUMBERS.size() / 2);
    }
}
