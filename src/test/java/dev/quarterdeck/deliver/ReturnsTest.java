package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.com";
    private static final List<String> ALL = List.of("ceo", "cfo");

    @TempDir
    Path folder;

    private Ledger ledger = new FolderLedger(Path.of(""));

    @BeforeEach
    void anEmptyLedger() {
        ledger = new FolderLedger(folder);
    }

    @Test
    void whoseLettersNeverCameBackIsMailed() {
        letter("2026-05-01", "ceo", 1, NOON, State.SENT);

        assertThat(without(Set.of())).containsExactly("ceo " + ANN, "ceo " + BOB, "cfo " + ANN);
        assertThat(returns(Set.of()).outcomes(mailings())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED, bounced", "COMPLAINED, was reported as spam"})
    void whoseLetterCameBackIsMailedNothingOfAnyPerspective(State state, String words) {
        letter("2026-05-01", "ceo", 1, NOON, state);

        assertThat(without(Set.of())).containsExactly("ceo " + BOB);
        assertThat(returns(Set.of()).outcomes(mailings()))
                .extracting(outcome -> outcome.perspective() + " " + outcome.result() + " " + outcome.reason())
                .containsExactly(
                        "ceo SKIPPED 2026-05-01/ceo " + words + "; mend perspective.ceo.to, or "
                                + "-Dconfirm=ann@example.com if the address is right and its reader wants it",
                        "cfo SKIPPED 2026-05-01/ceo " + words + "; mend perspective.cfo.to, or "
                                + "-Dconfirm=ann@example.com if the address is right and its reader wants it");
    }

    @Test
    void theOwnersWordLetsThroughHoweverItIsWritten() {
        letter("2026-05-01", "ceo", 1, NOON, State.BOUNCED);

        assertThat(without(Set.of("Ann@Example.com"))).contains("ceo " + ANN, "cfo " + ANN);
        assertThat(without(Set.of(BOB))).doesNotContain("ceo " + ANN);
    }

    @Test
    void aLetterThatWentOutAfterwardsIsTheProof() {
        letter("2026-05-01", "ceo", 1, NOON, State.BOUNCED);
        letter("2026-05-01", "ceo", 2, NOON.plusSeconds(3600), State.SENT);

        assertThat(without(Set.of())).contains("ceo " + ANN, "cfo " + ANN);
    }

    @Test
    void aLetterOfTheSameRunIsNone() {
        letter("2026-05-01", "ceo", 1, NOON, State.BOUNCED);
        letter("2026-05-01", "cfo", 1, NOON, State.SENT);

        assertThat(without(Set.of())).containsExactly("ceo " + BOB);
    }

    private List<String> without(Set<String> confirmed) {
        return returns(confirmed).without(mailings()).stream()
                .flatMap(mailing -> mailing.readers().stream().map(reader -> mailing.perspective() + " " + reader))
                .toList();
    }

    private Returns returns(Set<String> confirmed) {
        return new Returns(ledger, ALL, confirmed);
    }

    private static List<Mailing> mailings() {
        return List.of(
                new Mailing("ceo", "CEO", List.of(ANN, BOB), (reader, since) -> new Letter("Report", "Text", "Text")),
                new Mailing("cfo", "CFO", List.of(ANN), (reader, since) -> new Letter("Report", "Text", "Text")));
    }

    private void letter(String edition, String perspective, int attempt, Instant at, State state) {
        Receipt claim = new Receipt(
                new Receipt.Key(edition, perspective, ledger.readerHash(ANN)),
                State.CLAIMED,
                at,
                "id@example.com",
                "5b",
                "b0d1",
                "3a",
                attempt);
        ledger.claim(claim);
        ledger.add(claim.in(state, at));
    }
}
