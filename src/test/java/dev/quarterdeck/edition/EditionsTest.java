package dev.quarterdeck.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Place AS_OF = new Place("site.properties", 5, 9);

    @Test
    void theSameContentIsTheSameEditionWheneverItsMetricsWereCollected() {
        Edition first = seal(Pointer.none(), origin("a", "{\"collectedAt\":\"2026-05-01T13:00:00Z\",\"x\":1}", MAY));
        Editions after = new Editions(first.pointer());

        assertThat(after.holding(origin("a", "{\"collectedAt\":\"2026-05-02T09:00:00Z\",\"x\":1}", MAY)))
                .contains(first.id());
        assertThat(after.holding(origin("b", "{\"x\":1}", MAY))).isEmpty();
        assertThat(after.holding(origin("a", "{\"x\":2}", MAY))).isEmpty();
        assertThat(after.holding(origin("a", "{\"x\":1}", MAY.plusDays(1)))).isEmpty();
    }

    @Test
    void otherContentOnTheSameDateIsNumbered() {
        Edition first = seal(Pointer.none(), origin("a", "{}", MAY));
        Edition second = seal(first.pointer(), origin("b", "{}", MAY));
        Edition third = seal(second.pointer(), origin("c", "{}", MAY));
        Edition later = seal(third.pointer(), origin("c", "{}", MAY.plusDays(1)));

        assertThat(List.of(first, second, third, later))
                .extracting(edition -> edition.id().toString())
                .containsExactly("2026-05-01", "2026-05-01.2", "2026-05-01.3", "2026-05-02");
    }

    @Test
    void refusesADateBeforeTheNewestEdition() {
        Edition first = seal(Pointer.none(), origin("a", "{}", MAY));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Editions(first.pointer()).next(MAY.minusDays(1), AS_OF))
                .withMessageContaining(
                        "site.properties:5:9: error ED-001: the as-of date 2026-04-30 is before that of edition 2026-05-01");
    }

    @Test
    void everyManifestHoldsTheHashOfTheOneBefore() throws IOException {
        Edition first = seal(Pointer.none(), origin("a", "{}", MAY));
        Edition second = seal(first.pointer(), origin("b", "{}", MAY));

        Manifest read = Manifest.read("m", bytesOf(second, "2026-05-01.2/manifest.json"));

        assertThat(read).isEqualTo(second.manifest());
        assertThat(read.previous())
                .contains(new Manifest.Link(first.id(), Hash.of(bytesOf(first, "2026-05-01/manifest.json"))));
        assertThat(first.manifest().previous()).isEmpty();
    }

    @Test
    void checkSumsAreThoseThatShaSumReads() throws IOException {
        Edition edition = seal(Pointer.none(), origin("a", "{}", MAY));

        assertThat(new String(bytesOf(edition, "2026-05-01/SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo(Hash.of(bytesOf(edition, "2026-05-01/manifest.json")) + "  manifest.json\n" + Hash.of("h")
                        + "  ceo/index.html\n" + Hash.of("c") + "  ../assets/x.1.css\n");
    }

    @Test
    void thePointerReadsBackAsItWasWritten() {
        Edition edition = seal(Pointer.none(), origin("a", "{}", MAY));

        assertThat(Pointer.read(edition.pointer().json())).isEqualTo(edition.pointer());
        assertThat(Pointer.read(Pointer.none().json())).isEqualTo(Pointer.none());
    }

    @Test
    void aPointerOfWhichOneByteChangedIsNotBelieved() {
        Edition edition = seal(Pointer.none(), origin("a", "{}", MAY)).showing(Map.of("index.html", Hash.of("front")));
        byte[] json = edition.pointer().json();

        assertThat(Pointer.read(json).pages()).containsExactly(Map.entry("index.html", Hash.of("front")));
        for (int at = 0; at < json.length; at++) {
            byte[] flipped = json.clone();
            flipped[at] ^= 1;
            assertThatExceptionOfType(ProblemException.class)
                    .as("byte " + at)
                    .isThrownBy(() -> Pointer.read(flipped))
                    .withMessageContaining("_data/editions.json:1:1: error ED-003");
        }
    }

    @Test
    void checkSumsReadBackAsTheyWereWritten() throws IOException {
        Edition edition = seal(Pointer.none(), origin("a", "{}", MAY));
        byte[] written = bytesOf(edition, "2026-05-01/SHA256SUMS");

        assertThat(CheckSums.read(edition.id(), written)).contains(CheckSums.of(edition.manifest()));
        assertThat(CheckSums.read(edition.id(), bytes(""))).isEmpty();
        assertThat(CheckSums.read(edition.id(), bytes("x" + new String(written, StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(CheckSums.read(edition.id(), bytes(Hash.of("h") + "  ceo/index.html\n")))
                .isEmpty();
    }

    @Test
    void aHistoryGrowsByOnePointAnEdition() {
        EditionId id = new EditionId(MAY, 1);
        History one = History.none()
                .with(new History.Point(id, Map.of("cash@portfolio", new History.Shown("$1", Optional.of("1")))));
        History two = one.with(
                new History.Point(id.next(), Map.of("cash@portfolio", new History.Shown("?", Optional.empty()))));

        assertThat(History.read("h", two.json())).isEqualTo(two);
        assertThat(two.points().get(0)).isEqualTo(one.points().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-05-01.1", "2026-05-01.02", "2026-13-01", "2026-02-30.2", "../x", "2026-05-01/"})
    void isNoEdition(String text) {
        assertThat(EditionId.parse(text)).isEmpty();
    }

    @Test
    void aByteMovedFromOnePartToTheNextIsSeen() {
        SortedMap<String, byte[]> left = new TreeMap<>(Map.of("a", bytes("xy"), "b", bytes("z")));
        SortedMap<String, byte[]> right = new TreeMap<>(Map.of("a", bytes("x"), "b", bytes("yz")));

        assertThat(Hash.of(left)).isNotEqualTo(Hash.of(right));
    }

    private static Edition seal(Pointer pointer, Origin origin) {
        Editions editions = new Editions(pointer);
        EditionId id = editions.next(origin.asOf(), AS_OF);
        SortedMap<String, Content> files = new TreeMap<>(
                Map.of(id + "/ceo/index.html", Content.of(bytes("h")), "assets/x.1.css", Content.of(bytes("c"))));
        return editions.seal(id, origin, files, List.of("ceo"));
    }

    private static Origin origin(String handoff, String snapshot, LocalDate asOf) {
        return Origin.of(
                new TreeMap<>(Map.of("content/handoffs/a.md", bytes(handoff))),
                Map.of("site.title", "T"),
                Optional.of(bytes(snapshot)),
                asOf,
                "1");
    }

    private static byte[] bytesOf(Edition edition, String path) throws IOException {
        return java.util.Objects.requireNonNull(edition.files().get(path)).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
