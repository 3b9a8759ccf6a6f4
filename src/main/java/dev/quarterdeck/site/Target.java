package dev.quarterdeck.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where editions are published to. */
public sealed interface Target {

    /** One result for either kind. */
    <T> T match(Function<Folder, T> folder, Function<Bucket, T> bucket);

    /** A folder of this machine. */
    record Folder(Path path) implements Target {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Bucket, T> bucket) {
            return folder.apply(this);
        }
    }

    /**
     * A bucket of S3, or of a server that speaks like it.
     *
     * @param prefix what all keys begin with, ending in a slash; empty for none
     * @param endpoint the server's address; empty for AWS itself
     * @param pathStyle whether the bucket's name goes into the path rather than the host's name
     * @param region empty where the environment or the credentials' profile decides
     */
    record Bucket(String name, String prefix, Optional<URI> endpoint, boolean pathStyle, Optional<String> region)
            implements Target {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Bucket, T> bucket) {
            return bucket.apply(this);
        }

        @Override
        public String toString() {
            return "s3://" + name + (prefix.isEmpty() ? "" : "/" + prefix.replaceFirst("/$", ""));
        }
    }
}
