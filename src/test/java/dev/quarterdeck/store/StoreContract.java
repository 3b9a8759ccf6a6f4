package dev.quarterdeck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quarterdeck.store.Item.Caching;
import dev.quarterdeck.store.Store.Listed;
import dev.quarterdeck.store.Store.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store must do. */
abstract class StoreContract {

    private static final String PAGE = "2026-05-01/ceo/index.html";
    private static final int WRITERS = 12;

    private Store store = new FolderStore(java.nio.file.Path.of("target/none"));

    /** A store with nothing in it. */
    abstract Store opened();

    @BeforeEach
    void open() {
        store = opened();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsNotThereIsNotRead() {
        assertThat(store.read(PAGE).join()).isEmpty();
        assertThat(store.list("2026-05-01")).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 999, 1_000, 40_000})
    void whatWasWrittenIsReadAgain(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);

        assertThat(write(item("assets/noise.1.bin", noise, "application/octet-stream"), Optional.empty()))
                .isEqualTo(Outcome.DONE);

        assertThat(bytes("assets/noise.1.bin")).isEqualTo(noise);
    }

    @Test
    void soIsWhatIsSentInParts() {
        whatWasWrittenIsReadAgain(9_000_000);
    }

    @Test
    void textIsReadAgainAsItWasWritten() {
        String text = "Überblick <b>&amp;</b> 概要\r\n".repeat(500);

        write(PAGE, text, Optional.empty());

        assertThat(text(PAGE)).isEqualTo(text);
    }

    @Test
    void onlyTheFirstMakesAFile() {
        assertThat(write(PAGE, "first", Optional.empty())).isEqualTo(Outcome.DONE);
        assertThat(write(PAGE, "first", Optional.empty())).isEqualTo(Outcome.SAME);
        assertThat(write(PAGE, "other", Optional.empty())).isEqualTo(Outcome.OTHER);

        assertThat(text(PAGE)).isEqualTo("first");
    }

    @Test
    void onlyWhoKnowsTheVersionReplacesAFile() {
        write("index.html", "first", Optional.empty());
        Optional<String> first = version("index.html");

        assertThat(write("index.html", "second", first)).isEqualTo(Outcome.DONE);
        assertThat(version("index.html")).isNotEqualTo(first);
        assertThat(write("index.html", "late", first)).isEqualTo(Outcome.OTHER);
        assertThat(text("index.html")).isEqualTo("second");
    }

    @Test
    void whatIsMissingIsNotReplaced() {
        write("index.html", "first", Optional.empty());

        assertThat(write("expired.html", "x", version("index.html"))).isEqualTo(Outcome.OTHER);
        assertThat(store.read("expired.html").join()).isEmpty();
    }

    @Test
    void ofWritersAtOnceOneMakesTheFile() throws InterruptedException, ExecutionException {
        List<Outcome> made = atOnce(writer -> write(PAGE, "by " + writer, Optional.empty()));

        assertThat(made).filteredOn(one -> one == Outcome.DONE).hasSize(1);
        assertThat(made).filteredOn(one -> one == Outcome.OTHER).hasSize(WRITERS - 1);
        assertThat(text(PAGE)).isEqualTo("by " + winner(made));
    }

    @Test
    void ofWritersAtOnceOneReplacesTheFile() throws InterruptedException, ExecutionException {
        write("index.html", "first", Optional.empty());
        Optional<String> version = version("index.html");

        List<Outcome> made = atOnce(writer -> write("index.html", "by " + writer, version));

        assertThat(made).filteredOn(one -> one == Outcome.DONE).hasSize(1);
        assertThat(text("index.html")).isEqualTo("by " + winner(made));
    }

    @Test
    void listsAFolderAndNothingBesideIt() {
        write(PAGE, "ceo", Optional.empty());
        write("2026-05-01/cfo/index.html", "cfo!", Optional.empty());
        write("2026-05-01.2/cfo/index.html", "later", Optional.empty());

        assertThat(store.list("2026-05-01"))
                .containsExactlyInAnyOrder(new Listed(PAGE, 3), new Listed("2026-05-01/cfo/index.html", 4));
        assertThat(store.rewritten("2026-05-01")).isEmpty();
    }

    @Test
    void whatLiesAtTheRootIsListedByItself() {
        assertThat(store.top()).isEmpty();
        write("index.html", "front", Optional.empty());
        write(PAGE, "ceo", Optional.empty());
        write("2026-05-01/cfo/index.html", "cfo", Optional.empty());
        write("_data/editions.json", "{}", Optional.empty());

        assertThat(store.top()).containsExactly("2026-05-01/", "_data/", "index.html");
    }

    @Test
    void tellsWhatDiffersFromWhatIsWanted() {
        String text = "a page that is long enough to be worth compressing. ".repeat(100);
        write("index.html", text, Optional.empty());
        write("archive/ceo/index.html", text, Optional.empty());
        write("archive/cfo/index.html", text + "!", Optional.empty());

        assertThat(store.differing(List.of(
                        item("index.html", text),
                        item("expired.html", text),
                        item("archive/ceo/index.html", text),
                        item("archive/cfo/index.html", text))))
                .containsExactly(
                        Map.entry("archive/cfo/index.html", version("archive/cfo/index.html")),
                        Map.entry("expired.html", Optional.empty()));
        assertThat(store.differing(List.of())).isEmpty();
    }

    @Test
    void aProbeLeavesNothing() {
        store.probe();

        assertThat(store.read("_data/editions.json").join()).isEmpty();
        assertThat(store.list("_data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "a//b", "a/./b", "a\\b", "", "A B/x", "a/\u0000", "a/x\n"})
    void readsAndWritesNowhereElse(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.read(path));
        assertThatIllegalArgumentException().isThrownBy(() -> write(path, "x", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> store.list(path));
    }

    private interface Work {
        Outcome by(int writer);
    }

    private static List<Outcome> atOnce(Work work) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Callable<Outcome>> calls = IntStream.range(0, WRITERS)
                    .<Callable<Outcome>>mapToObj(writer -> () -> {
                        start.await();
                        return work.by(writer);
                    })
                    .toList();
            List<Future<Outcome>> futures = calls.stream().map(writers::submit).toList();
            start.countDown();
            List<Outcome> made = new java.util.ArrayList<>();
            for (Future<Outcome> future : futures) {
                made.add(future.get());
            }
            return made;
        } finally {
            writers.shutdownNow();
        }
    }

    private static int winner(List<Outcome> made) {
        return IntStream.range(0, made.size())
                .filter(writer -> made.get(writer) == Outcome.DONE)
                .findFirst()
                .orElseThrow();
    }

    private Outcome write(String path, String text, Optional<String> expected) {
        return write(item(path, text), expected);
    }

    private Outcome write(Item item, Optional<String> expected) {
        return store.write(item, expected).join();
    }

    static Item item(String path, String text) {
        return item(path, text.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static Item item(String path, byte[] bytes, String type) {
        return new Item(path, bytes, type, Caching.AT_THE_EDGE);
    }

    private byte[] bytes(String path) {
        return store.read(path).join().orElseThrow().bytes();
    }

    private Optional<String> version(String path) {
        return store.read(path).join().map(Held::version);
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
