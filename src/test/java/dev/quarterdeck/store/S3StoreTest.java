package dev.quarterdeck.store;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import org.junit.jupiter.api.extension.ExtendWith;

@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class S3StoreTest extends StoreContract {

    private final Target.Bucket bucket;

    S3StoreTest(AwsFake aws) {
        this.bucket = Buckets.fresh(aws);
    }

    @Override
    Store opened() {
        return S3Store.open(bucket);
    }
}
