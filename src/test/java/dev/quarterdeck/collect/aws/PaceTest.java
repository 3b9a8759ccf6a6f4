package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final long START = -5_000_000_000L;

    @Test
    void letsASecondsWorthPassAtOnceAndTheOthersOneByOne() {
        Pace pace = new Pace(4);

        assertThat(milliseconds(pace, 0, 0, 0, 0, 0, 0)).containsExactly(0L, 0L, 0L, 0L, 250L, 500L);
    }

    @Test
    void savesNoMoreThanASecondsWorthInALongPause() {
        Pace pace = new Pace(2);
        milliseconds(pace, 0, 0, 0);

        assertThat(milliseconds(pace, 60_000, 60_000, 60_000)).containsExactly(0L, 0L, 500L);
    }

    @ParameterizedTest(name = "at {0} a second, {1} calls at once end after {2} ms")
    @CsvSource({"1, 1, 0", "1, 3, 2000", "0.5, 2, 2000", "3, 3, 0", "3, 6, 1000", "50, 500, 9000"})
    void keepsTheRate(double perSecond, int calls, long last) {
        Pace pace = new Pace(perSecond);

        List<Long> waits =
                milliseconds(pace, LongStream.generate(() -> 0).limit(calls).toArray());

        assertThat(waits.get(calls - 1)).isBetween(last - 1, last + 1);
    }

    @Test
    void askingAtTheRateNeverWaits() {
        Pace pace = new Pace(4);

        assertThat(milliseconds(pace, LongStream.range(0, 100).map(i -> i * 250).toArray()))
                .containsOnly(0L);
    }

    private static List<Long> milliseconds(Pace pace, long... moments) {
        return LongStream.of(moments)
                .map(moment -> pace.turn(START + TimeUnit.MILLISECONDS.toNanos(moment)))
                .map(TimeUnit.NANOSECONDS::toMillis)
                .boxed()
                .toList();
    }
}
