package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class AuditTest {

    private static final String DIGEST = "2026-05-01/ceo/digest.txt";

    /** What it said cannot be known, so the letter counts as one that the archive does not hold. */
    @Test
    void aDigestThatOnlyClaimsToBeCompressedIsNamedWithWhatToDo() {
        AwsFake.credentials();
        try (FaultProxy server = new FaultProxy(new PlainBucket());
                S3AsyncClient anybody = Buckets.client(server.address());
                Store archive = S3Store.open(Buckets.at(server.address(), ""))) {
            anybody.putObject(
                            put -> put.bucket("archive").key(DIGEST).contentEncoding("gzip"),
                            AsyncRequestBody.fromString("no gzip at all"))
                    .join();
            Receipt sent = new Receipt(
                    new Receipt.Key("2026-05-01", "ceo", "0123456789abcdef"),
                    Receipt.State.SENT,
                    Instant.parse("2026-05-01T12:00:00Z"),
                    "id@example.com",
                    "5b",
                    "b0d1",
                    "3a",
                    1);

            Audit audit = Audit.of(List.of(sent), Map.of(), archive);

            assertThat(audit.rows()).singleElement().matches(row -> !row.archived());
            assertThat(audit.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                            DIGEST + ":1:1: error AUD-002: this digest cannot be read. Give the right to read it, "
                                    + "or restore it from a copy where it is damaged; mvn site-verify names whatever else is not as it was published.");
        }
    }
}
