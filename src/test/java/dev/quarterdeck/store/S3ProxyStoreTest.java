package dev.quarterdeck.store;

import dev.quarterdeck.aws.S3Proxies;
import dev.quarterdeck.aws.S3Proxy;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The second server keeps the contract but for two promises of S3's: it loses updates of writers who replace at once, and takes no
 * conditions on what is sent in parts.
 */
@Needs(Tool.MAVEN)
@ExtendWith(S3Proxies.class)
class S3ProxyStoreTest extends StoreContract {

    private final Target.Bucket bucket;

    S3ProxyStoreTest(S3Proxy server) {
        this.bucket = server.bucket();
    }

    @Override
    Store opened() {
        return S3Store.open(bucket);
    }

    @Override
    void soIsWhatIsSentInParts() {
        // It refuses the condition.
    }

    @Override
    void ofWritersAtOnceOneReplacesTheFile() {
        // Two of them may.
    }
}
