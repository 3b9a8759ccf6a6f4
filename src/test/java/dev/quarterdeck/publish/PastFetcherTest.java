package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bucket may hold anything under the names of an archive's files, and what cannot be read must end in a sentence. */
class PastFetcherTest {

    private static final String REPORT = "2026-05-01/ceo/report.json";
    private static final String DAMAGED = "this file of the archive cannot be read: what is stored there is damaged";

    @TempDir
    Path folder;

    private final FaultProxy server = new FaultProxy(new PlainBucket());

    @BeforeEach
    void publish() throws IOException {
        AwsFake.credentials();
        try (Store archive = opened()) {
            new Author("note", folder.resolve("author")).publish(archive);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyReportComesIntoTheFolder() throws IOException {
        fetch();

        assertThat(new FolderStore(folder.resolve("fetched")).bytes(REPORT))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{\"text\":\"note\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Pointer.PATH, "2026-05-01/manifest.json", REPORT, "_data/ceo/history-2026-05-01.json"})
    void whatClaimsToBeCompressedAndIsNotIsNamed(String path) {
        put(path, "no gzip at all".getBytes(StandardCharsets.UTF_8));

        assertThat(told()).isEqualTo(path + " " + DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {Pointer.PATH, "2026-05-01/manifest.json", REPORT, "_data/ceo/history-2026-05-01.json"})
    void whatIsCompressedAndCutShortIsNamed(String path) throws IOException {
        byte[] whole = compressed("{\"text\":\"note\"}");
        put(path, Arrays.copyOf(whole, whole.length - 9));

        assertThat(told()).isEqualTo(path + " " + DAMAGED);
    }

    @Test
    void whatIsCompressedAndSomethingElseIsNamed() throws IOException {
        put(REPORT, compressed("other"));

        assertThat(told()).isEqualTo(REPORT + " this file of the archive is not as it was published");
    }

    private String told() {
        Problem told = assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::fetch)
                .actual()
                .problem();
        assertThat(told.code()).isEqualTo("PUB-002");
        return told.at().file() + " " + told.what();
    }

    private void fetch() throws IOException {
        try (Store archive = opened()) {
            new PastFetcher(archive, new FolderStore(folder.resolve("fetched")), id -> false).fetch();
        }
    }

    private Store opened() {
        return S3Store.open(Buckets.at(server.address(), "reports/"));
    }

    /** As anybody may who can write to the bucket. */
    private void put(String path, byte[] stored) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/archive/reports/" + path))
                .header("content-encoding", "gzip")
                .PUT(BodyPublishers.ofByteArray(stored))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(client.sendAsync(request, BodyHandlers.discarding()).join().statusCode())
                .isEqualTo(200);
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
