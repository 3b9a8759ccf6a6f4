package dev.quarterdeck.store;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import org.junit.jupiter.api.AfterEach;

/** The bucket in memory does for a store what S3 does; but for uploads in parts, which no test needs of it. */
class PlainBucketTest extends StoreContract {

    private final FaultProxy server = new FaultProxy(new PlainBucket());

    @Override
    Store opened() {
        AwsFake.credentials();
        return S3Store.open(Buckets.at(server.address(), "reports/"));
    }

    @Override
    void soIsWhatIsSentInParts() {
        // It takes none.
    }

    @Override
    void aProbeLeavesNothing() {
        // It is the beginning of an upload in parts.
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
