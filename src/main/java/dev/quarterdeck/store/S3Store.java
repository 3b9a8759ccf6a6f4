package dev.quarterdeck.store;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * An archive in a bucket of S3. A file's version is its ETag.
 *
 * <p>Every write is conditional, so that nothing is ever overwritten unseen. A condition that fails after a retry may be this writer's
 * own earlier attempt: what is there is read and compared before anybody is said to have been faster.
 */
public final class S3Store implements Store {

    /** Connections, enough for all calls that a publication or a verification begins. */
    private static final int AT_ONCE = 64;

    private static final long PART = 8L * 1024 * 1024;
    private static final int TRIES = 5;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final Target.Bucket at;
    private final S3AsyncClient s3;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private Optional<S3AsyncClient> inParts = Optional.empty();

    private S3Store(Target.Bucket at, S3AsyncClient s3) {
        this.at = at;
        this.s3 = s3;
    }

    /** Makes the client; no call is made yet. */
    public static S3Store open(Target.Bucket at) {
        return new S3Store(at, client(at, false));
    }

    /** Only long files are sent in parts, and few archives have any: a client that may do so also reads in parts, which costs a call more. */
    private synchronized S3AsyncClient inParts() {
        S3AsyncClient made = inParts.orElseGet(() -> client(at, true));
        inParts = Optional.of(made);
        return made;
    }

    private static S3AsyncClient client(Target.Bucket at, boolean inParts) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .httpClientBuilder(Clients.http(AT_ONCE))
                .forcePathStyle(at.pathStyle())
                .multipartEnabled(inParts)
                .multipartConfiguration(parts -> parts.thresholdInBytes(PART).minimumPartSizeInBytes(PART));
        at.endpoint().ifPresent(builder::endpointOverride);
        return Clients.made(builder, at.region(), at.toString(), builder::build);
    }

    @Override
    public String name() {
        return at.toString();
    }

    @Override
    public CompletableFuture<Optional<Held>> read(String path) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(at.name())
                .key(key(path))
                .checksumMode(ChecksumMode.ENABLED)
                .build();
        return s3.getObject(request, AsyncResponseTransformer.toBytes()).handle((answer, failure) -> {
            if (failure == null) {
                return Optional.of(held(path, answer));
            }
            if (isMissing(failure)) {
                return Optional.empty();
            }
            throw Refusal.of(failure, "s3:GetObject", address(path));
        });
    }

    private Held held(String path, ResponseBytes<GetObjectResponse> answer) {
        String encoding =
                Optional.ofNullable(answer.response().contentEncoding()).orElse("");
        String tag = answer.response().eTag();
        try {
            return new Held(Encoded.decoded(answer.asByteArrayUnsafe(), encoding), () -> tag);
        } catch (IOException e) {
            throw new DamagedException(address(path), e);
        }
    }

    @Override
    public CompletableFuture<Outcome> write(Item item, Optional<String> expected) {
        StorePath.of(item.path());
        // Compressing is most of the work: the thread that begins the calls leaves it to others.
        return CompletableFuture.supplyAsync(() -> Encoded.of(item), workers)
                .thenCompose(content -> write(item, content, expected, TRIES));
    }

    private CompletableFuture<Outcome> write(Item item, Encoded content, Optional<String> expected, int tries) {
        return put(item, content, expected).thenApply(done -> Outcome.DONE).exceptionallyCompose(failure -> {
            int status = status(failure);
            boolean missing = isMissing(failure) && expected.isPresent();
            if (status != PRECONDITION_FAILED && status != CONFLICT && !missing) {
                throw Refusal.of(failure, "s3:PutObject", address(item.path()));
            }
            return settled(item, content, expected, tries);
        });
    }

    /** Who has written what is there now? */
    private CompletableFuture<Outcome> settled(Item item, Encoded content, Optional<String> expected, int tries) {
        return read(item.path()).thenCompose(there -> {
            if (there.filter(item::isIn).isPresent()) {
                return CompletableFuture.completedFuture(Outcome.SAME);
            }
            boolean asExpected = there.map(Held::version).equals(expected);
            return asExpected && tries > 1
                    // Another writer's call was under way and came to nothing.
                    ? write(item, content, expected, tries - 1)
                    : CompletableFuture.completedFuture(Outcome.OTHER);
        });
    }

    private CompletableFuture<PutObjectResponse> put(Item item, Encoded content, Optional<String> expected) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(at.name())
                .key(key(item.path()))
                .contentType(item.type())
                .cacheControl(item.caching().header());
        if (at.endpoint().isEmpty()) {
            // Other servers encrypt, or not, as they are set up, and many refuse to be asked.
            request.serverSideEncryption(ServerSideEncryption.AES256);
        }
        if (content.isCompressed()) {
            request.contentEncoding(Encoded.GZIP);
        }
        if (expected.isPresent()) {
            request.ifMatch(expected.get());
        } else {
            request.ifNoneMatch("*");
        }
        AsyncRequestBody body = AsyncRequestBody.fromBytesUnsafe(content.bytes());
        if (content.bytes().length > PART) {
            return inParts().putObject(request.build(), body);
        }
        request.checksumCRC32(content.crc32());
        return s3.putObject(request.build(), body);
    }

    @Override
    public List<Listed> list(String folder) {
        return new S3Listing(s3, at).below(StorePath.of(folder) + "/");
    }

    @Override
    public List<String> top() {
        return new S3Listing(s3, at).top();
    }

    @Override
    public SortedMap<String, Optional<String>> differing(Collection<Item> wanted) {
        S3Listing listing = new S3Listing(s3, at);
        Map<String, String> tags = new TreeMap<>();
        wanted.stream()
                .map(item -> top(item.path()))
                .distinct()
                .sorted()
                .forEach(top -> tags.putAll(listing.tags(top)));
        SortedMap<String, Optional<String>> differing = new TreeMap<>();
        List<Item> unlike = new ArrayList<>();
        for (Item item : wanted) {
            Optional<String> tag = Optional.ofNullable(tags.get(item.path()));
            if (tag.isEmpty()) {
                differing.put(item.path(), tag);
            } else if (!tag.get().equals(Encoded.of(item).eTag())) {
                unlike.add(item);
            }
        }
        // Compressed by another JVM, or encrypted with a key of its own, a file's ETag tells nothing. One is read to
        // know.
        boolean tagsTell = unlike.stream().limit(1).noneMatch(this::isThere);
        for (Item item : unlike) {
            if (tagsTell || !isThere(item)) {
                differing.put(item.path(), Optional.ofNullable(tags.get(item.path())));
            }
        }
        return differing;
    }

    private boolean isThere(Item item) {
        return Store.joined(read(item.path())).filter(item::isIn).isPresent();
    }

    /** The folder that a file lies in at the archive's root; empty for one that lies at the root itself. */
    private static String top(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/') + 1));
    }

    @Override
    public List<String> rewritten(String folder) {
        return new S3Listing(s3, at).rewritten(StorePath.of(folder) + "/");
    }

    @Override
    public void probe() {
        String path = "_data/editions.json";
        Store.joined(s3.createMultipartUpload(upload -> upload.bucket(at.name()).key(key(path)))
                .thenCompose(begun -> s3.abortMultipartUpload(
                        upload -> upload.bucket(at.name()).key(key(path)).uploadId(begun.uploadId())))
                .handle((ended, failure) -> {
                    if (failure != null) {
                        throw Refusal.of(failure, "s3:PutObject", address(path));
                    }
                    return ended;
                }));
    }

    @Override
    public synchronized void close() {
        workers.shutdown();
        s3.close();
        inParts.ifPresent(S3AsyncClient::close);
    }

    private static boolean isMissing(Throwable failure) {
        return status(failure) == NOT_FOUND && !code(failure).equals("NoSuchBucket");
    }

    private static int status(Throwable failure) {
        return cause(failure) instanceof AwsServiceException answer ? answer.statusCode() : 0;
    }

    private static String code(Throwable failure) {
        return cause(failure) instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? Optional.ofNullable(answer.awsErrorDetails().errorCode()).orElse("")
                : "";
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() instanceof AwsServiceException answer ? answer : failure;
    }

    private String key(String path) {
        return at.prefix() + StorePath.of(path);
    }

    private String address(String path) {
        return at + "/" + path;
    }
}
