package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-05-01");

    @ParameterizedTest(name = "every {0} days, after {1}: {2}")
    @CsvSource({
        "7, 2026-05-01, 2026-05-08",
        "7, 2026-05-07, 2026-05-08",
        "7, 2026-05-08, 2026-05-15",
        "7, 2026-04-30, 2026-05-01",
        "7, 2020-01-01, 2026-05-01",
        "1, 2026-05-01, 2026-05-02",
        "28, 2026-12-31, 2027-01-08",
    })
    void theNextIsTheFirstBehindADay(int every, LocalDate day, LocalDate next) {
        assertThat(new EditionDays(FIRST, every).after(day)).isEqualTo(next);
    }

    @Test
    void noDayIsDueTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EditionDays(FIRST, 0));
    }
}
