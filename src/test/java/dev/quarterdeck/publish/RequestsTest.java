package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Editions;
import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Name;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests two thousand files take: all of them, again with nothing changed, and with ten changed. */
class RequestsTest {

    private static final int IN_EDITION = 1_500;
    private static final int AROUND = 497;
    private static final EditionId ID = new EditionId(LocalDate.of(2026, 5, 1), 1);

    @TempDir
    Path memory;

    private final FaultProxy server = new FaultProxy(new PlainBucket());

    @BeforeEach
    void publishAll() throws IOException {
        AwsFake.credentials();
        assertThat(publish("page")).as("with claim, manifest and pointer").isEqualTo(2_000);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theFirstTimeEveryFileIsOneUpload() {
        assertThat(uploads(server.seen())).hasSize(2_000);
        assertThat(others(server.seen()))
                .extracting(request -> request.replaceFirst("[?].*prefix=", " "))
                .containsExactly(
                        "GET /archive/reports/_data/editions.json",
                        "GET /archive/reports/2026-05-01/SHA256SUMS",
                        "GET /archive reports%2Farchive%2F");
    }

    @Test
    void whereNothingHasChangedThreeRequestsTellSo() throws IOException {
        List<String> requests = again("page");

        assertThat(uploads(requests)).isEmpty();
        assertThat(others(requests)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tenChangedFilesAreTenUploadsAndAtMostFiveOtherRequests() throws IOException {
        List<String> requests = again("changed");

        assertThat(uploads(requests)).hasSize(10).allMatch(request -> request.contains("/archive/ceo/"));
        assertThat(others(requests)).hasSizeLessThanOrEqualTo(5);
    }

    private List<String> again(String firstTen) throws IOException {
        int before = server.seen().size();
        publish(firstTen);
        return server.seen().subList(before, server.seen().size());
    }

    private static List<String> uploads(List<String> requests) {
        return requests.stream().filter(request -> request.startsWith("PUT ")).toList();
    }

    private static List<String> others(List<String> requests) {
        return requests.stream().filter(request -> !request.startsWith("PUT ")).toList();
    }

    /** @param firstTen what the first ten of the pages around the editions say */
    private int publish(String firstTen) throws IOException {
        try (Store archive = S3Store.open(Buckets.at(server.address(), "reports/"))) {
            PastFetcher fetcher = new PastFetcher(archive, new FolderStore(memory), id -> false);
            Past past = fetcher.fetch();
            boolean isNew = past.pointer().find(ID).isEmpty();
            Edition edition = edition();
            SortedMap<String, Content> files = new TreeMap<>(edition.files());
            for (int page = 0; page < AROUND; page++) {
                files.put("archive/ceo/p" + page + ".html", Content.of(page(page, page < 10 ? firstTen : "page")));
            }
            files.put(Pointer.PATH, Content.of(edition.pointer().json()));
            Publisher publisher = new Publisher(archive, past);
            Name name = isNew ? publisher.name(edition) : Name.OURS;
            var published = publisher.carryOut(
                    publisher.plan(files, Optional.of(edition).filter(one -> isNew), name), upload -> {});
            fetcher.remember(edition.pointer(), edition.files());
            assertThat(published.end()).isEqualTo(End.DONE);
            return published.written();
        }
    }

    private static Edition edition() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int page = 0; page < IN_EDITION; page++) {
            files.put(ID + "/ceo/p" + page + ".html", page(page, "page"));
        }
        Origin origin = Origin.of(files, Map.of(), Optional.empty(), ID.asOf(), "1");
        SortedMap<String, Content> contents = new TreeMap<>();
        files.forEach((path, bytes) -> contents.put(path, Content.of(bytes)));
        return new Editions(Pointer.none()).seal(ID, origin, contents, List.of("ceo"));
    }

    private static byte[] page(int number, String text) {
        return (text + " " + number).repeat(200).getBytes(StandardCharsets.UTF_8);
    }
}
