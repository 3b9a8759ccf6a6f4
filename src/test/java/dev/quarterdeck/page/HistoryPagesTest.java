package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPagesTest {

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of("."))).read();
    private static final Shelf SHELF = SmallShelf.of("ceo");
    private static final ArchiveView.Around AROUND =
            new ArchiveView.Around("Audit", "ceo", false, Optional.empty(), Optional.empty());

    private static ArchiveView.Board board() {
        return new BoardView(
                        FRAMEWORKS.wording(),
                        Map.of("jada", Text.name("JADA")),
                        SHELF,
                        SHELF.editions().get().get(0).report())
                .of(AROUND);
    }

    @Test
    void aBoardHasAColumnForEachStateAndTheProposedApart() {
        ArchiveView.Board board = board();

        assertThat(board.columns().stream()
                        .map(column -> column.id() + " "
                                + column.cards().stream()
                                        .map(card -> card.what().runs().get(0).text())
                                        .collect(Collectors.joining(" "))))
                .containsExactly("open LATE LOW", "doing BUSY", "blocked STUCK", "done READY", "dropped GIVEN-UP");
        assertThat(board.proposed().orElseThrow().cards()).hasSize(1);
        assertThat(board.lead().plain())
                .isEqualTo("4 of 6 actions are open, 1 of them overdue, as edition 2026-05-01.2 has them.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | LATE  | JADA | Ann        | 2026-04-20, 11 days overdue | ~7.50 | 28 days old, since 2026-04-03
                    0 | LOW   | JADA | Ann        | 2026-06-01                  | 1.20 | ''
                    1 | BUSY  | JADA | unassigned | ''                          | ''   | 7 days old, since 2026-04-24
                    3 | READY | JADA | Ann        | 2026-04-20                  | 3.00 | 7 days old, since 2026-04-24
                    """)
    void aCardSaysWhoWhenAndSinceWhen(
            int column, String id, String unit, String owners, String due, String score, String age) {
        ArchiveView.Card card = board().columns().get(column).cards().stream()
                .filter(one -> one.what().runs().get(0).text().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(List.of(card.unit(), card.owners(), card.due(), card.score(), card.age()).stream()
                        .map(Text::plain))
                .containsExactly(unit, owners, due, score, age);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5             | 0 | ''
                    5 7           | 1 | M3 25L117 3
                    7 7           | 1 | M3 14L117 14
                    -2 ? 2        | 1 | M3 25h0M117 3
                    1 2 ? 2 3     | 1 | M3 25L31.5 14M88.5 14L117 3
                    """)
    void aSparklineRunsFromTheLowestToTheHighestAndBreaksWhereNothingIsKnown(String values, int course, String steps) {
        List<Optional<BigDecimal>> points = Arrays.stream(values.split(" "))
                .filter(value -> !value.isEmpty())
                .map(value -> value.equals("?") ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value)))
                .toList();
        Sparkline line = new Sparkline(points);

        assertThat(line.hasCourse()).isEqualTo(course == 1);
        if (line.hasCourse()) {
            assertThat(line.draw()).contains("d=\"" + steps + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cash, cash",
        "occupancy@rental-3028-51st, occupancy-rental-3028-51st",
        "channel-value@jada[Get My Boat], channel-value-jada-get-my-boat"
    })
    void aTrendIsFiledUnderANameThatReadersCanReach(String figure, String name) {
        assertThat(SmallShelf.trend(figure, Format.INT, SmallShelf.point("2026-05-01", "$1"))
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aTrendTellsItsHighestAndLowestAndLeadsOnlyToEditionsThatAreThere() {
        ArchiveView.Course course =
                new Courses(FRAMEWORKS.wording(), SHELF).of(SHELF.trends().get(0), AROUND);

        assertThat(course.lead().plain())
                .isEqualTo("$8,100 in 2026-05-01.2. Over 4 editions the lowest was $8,100 (2026-05-01.2), "
                        + "the highest $9,300 (2026-05-01).");
        assertThat(course.points().stream()
                        .map(point -> point.value().plain() + " " + point.href().orElse("gone")))
                .containsExactly(
                        "$8,100 2026-05-01.2/ceo/index.html",
                        "$9,300 2026-05-01/ceo/index.html",
                        "— 2026-04-24/ceo/index.html",
                        "$9,000 gone");
        assertThat(course.drawing()).isPresent();
    }

    @Test
    void whatIsNoNumberHasNoDrawing() {
        ArchiveView.Course course =
                new Courses(FRAMEWORKS.wording(), SHELF).of(SHELF.trends().get(1), AROUND);

        assertThat(course.lead().plain()).isEqualTo("in 2027 in 2026-05-01.2, unchanged over 1 edition.");
        assertThat(course.drawing()).isEmpty();
    }
}
