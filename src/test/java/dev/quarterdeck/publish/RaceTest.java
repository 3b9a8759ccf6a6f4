package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.Fault;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.Remote;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.site.Target;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two publications at once before the stand-in for AWS: one is held at one of its writes until the other has come to its end. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class RaceTest {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final AwsFake aws;
    private final Target.Bucket bucket;

    @TempDir
    Path folder;

    RaceTest(AwsFake aws) {
        this.aws = aws;
        this.bucket = Buckets.fresh(aws);
    }

    /** The writes are claim, asset, three pages, history, manifest, pointer and two pages around the editions. */
    @ParameterizedTest(name = "write {0}, {1}")
    @CsvSource({
        "0, HELD", "0, HELD_AND_LOST", "1, HELD", "3, HELD_ANSWER", "6, HELD", "6, HELD_AND_LOST", "7, HELD",
        "7, HELD_ANSWER", "7, HELD_AND_LOST", "8, HELD", "8, HELD_ANSWER", "8, HELD_AND_LOST", "9, HELD",
                "9, HELD_AND_LOST"
    })
    void bothArePublishedOnceAndWhole(int write, Fault fault) throws IOException, InterruptedException {
        aws.forget();
        try (FaultProxy proxy = new FaultProxy(new Remote(aws.address())).at("PUT ", write, fault);
                Store slow = S3Store.open(new Target.Bucket(
                        bucket.name(), bucket.prefix(), Optional.of(proxy.address()), true, bucket.region()));
                Store quick = S3Store.open(bucket);
                Reader reader =
                        new Reader(path -> Store.joined(quick.read(path)).map(Held::bytes), 20)) {
            CompletableFuture<End> held =
                    CompletableFuture.supplyAsync(() -> end(new Author("mine", folder.resolve("mine")), slow));
            assertThat(proxy.isHolding(PATIENCE_MILLISECONDS)).isTrue();
            assertThat(end(new Author("theirs", folder.resolve("theirs")), quick))
                    .isEqualTo(End.DONE);
            proxy.release();

            assertThat(held.join()).isEqualTo(End.DONE);
            assertThat(reader.broken()).isEmpty();
            assertThat(Pointer.read(Store.joined(quick.read(Pointer.PATH))
                                    .orElseThrow()
                                    .bytes())
                            .editions())
                    .extracting(Pointer.Entry::contentHash)
                    .containsExactlyInAnyOrder(
                            new Author("mine", folder).contentHash(), new Author("theirs", folder).contentHash());
            assertThat(new Verify(quick, List.of(), id -> false, id -> {}).run().isSound())
                    .isTrue();
        }
        assertThat(aws.violations()).isEmpty();
    }

    private static End end(Author author, Store archive) {
        try {
            return author.publish(archive).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
