package dev.quarterdeck.aws;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What a refusal of AWS, or of the network on the way there, means for the person who runs this.
 *
 * <p>Nothing that the SDK or a server says is repeated, but for the error's code: messages hold account numbers, names of other people's
 * things and, of some proxies, whole requests.
 */
public final class Refusal {

    /** The code of problems with servers that speak only a part of S3. */
    public static final String LACKING = "AWS-LACKS";

    /** The code of problems with what credentials have no right to. */
    public static final String DENIED = "AWS-DENIED";

    /** The code of credentials that were good once, which hinder every question. */
    public static final String EXPIRED = "AWS-EXPIRED";

    /** What a setting names, and is not there, or not so. */
    private static final Set<String> OF_SETTINGS =
            Set.of("AWS-BUCKET", "AWS-TABLE", "AWS-QUEUE", "AWS-DISTRIBUTION", "AWS-REGION", LACKING);

    private static final String REGION_HEADER = "x-amz-bucket-region";

    /** What an error's code means, and what to do. */
    private record Meaning(String code, String what, String todo) {}

    private static final Meaning NO_CREDENTIALS = new Meaning(
            "AWS-CREDENTIALS",
            "no AWS credentials were found",
            "Log in with aws sso login, set AWS_PROFILE, or give the machine a role");

    private static final Map<String, Meaning> BY_CODE = Map.ofEntries(
            Map.entry(
                    "NoSuchBucket",
                    new Meaning(
                            "AWS-BUCKET",
                            "there is no such bucket",
                            "Make it with the template of docs/aws.md, or mend publish.to")),
            Map.entry("ResourceNotFoundException", noTable()),
            Map.entry("TableNotFoundException", noTable()),
            Map.entry("QueueDoesNotExist", noQueue()),
            Map.entry("AWS.SimpleQueueService.NonExistentQueue", noQueue()),
            Map.entry("ProvisionedThroughputExceededException", slow()),
            Map.entry("RequestLimitExceeded", slow()),
            Map.entry("AccessDenied", denied()),
            Map.entry("AccessDeniedException", denied()),
            Map.entry("AllAccessDisabled", denied()),
            Map.entry("PermanentRedirect", region()),
            Map.entry("TemporaryRedirect", region()),
            Map.entry("AuthorizationHeaderMalformed", region()),
            Map.entry("IllegalLocationConstraintException", region()),
            Map.entry("RequestTimeTooSkewed", clock()),
            Map.entry("RequestExpired", clock()),
            Map.entry("ExpiredToken", expired()),
            Map.entry("ExpiredTokenException", expired()),
            Map.entry("TokenRefreshRequired", expired()),
            Map.entry("InvalidToken", expired()),
            Map.entry("InvalidAccessKeyId", unknownKey()),
            Map.entry("UnrecognizedClientException", unknownKey()),
            Map.entry("InvalidClientTokenId", unknownKey()),
            Map.entry("SignatureDoesNotMatch", unknownKey()),
            Map.entry("SlowDown", slow()),
            Map.entry("ServiceUnavailable", slow()),
            Map.entry("Throttling", slow()),
            Map.entry("ThrottlingException", slow()),
            Map.entry("TooManyRequestsException", slow()),
            Map.entry(
                    "NotImplemented",
                    new Meaning(LACKING, "this server lacks what is needed", "Name another in publish.endpoint")),
            Map.entry(
                    "BadDigest",
                    new Meaning(
                            "AWS-CHECKSUM", "what arrived there is not what was sent", "Run again; nothing was kept")),
            Map.entry(
                    "NoSuchDistribution",
                    new Meaning(
                            "AWS-DISTRIBUTION",
                            "there is no such distribution",
                            "Mend publish.distribution; the stack's outputs name it")));

    private Refusal() {}

    /**
     * The failure in words of ours.
     *
     * @param asked what was asked for, such as {@code s3:PutObject}; for a refused permission it is the one that is missing
     * @param where what it was asked of, such as {@code s3://bucket/key}
     */
    public static RefusedException of(Throwable failure, String asked, String where) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RefusedException told) {
            return told;
        }
        if (cause instanceof AwsServiceException answer) {
            return service(answer, asked, where);
        }
        if (cause instanceof SdkClientException || cause instanceof IOException || cause instanceof TimeoutException) {
            return onTheWay(cause, asked, where);
        }
        throw cause instanceof RuntimeException broken ? broken : new IllegalStateException(cause);
    }

    private static RefusedException service(AwsServiceException answer, String asked, String where) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        Meaning known = BY_CODE.getOrDefault(code, byStatus(answer.statusCode()));
        String todo = known.todo();
        if (known.code().equals("AWS-REGION") && details != null && details.sdkHttpResponse() != null) {
            todo = details.sdkHttpResponse()
                    .firstMatchingHeader(REGION_HEADER)
                    .filter(region -> region.matches("[a-z0-9-]{1,40}"))
                    .map(region -> "Set aws.region to " + region)
                    .orElse(todo);
        }
        String named = code.matches("[A-Za-z0-9.]{1,60}") ? " (" + code + ")" : "";
        return refused(known.code(), asked + ": " + known.what() + named, todo, where);
    }

    /** Some answers, those to HEAD among them, carry no code. */
    private static Meaning byStatus(int status) {
        if (status == 301 || status == 307) {
            return region();
        }
        if (status == 401 || status == 403) {
            return denied();
        }
        if (status == 429 || status == 503) {
            return slow();
        }
        return status >= 500
                ? new Meaning("AWS-FAULT", "the service failed with status " + status, "Run again in a few minutes")
                : new Meaning("AWS-REFUSED", "the service refused with status " + status, "See docs/aws.md");
    }

    private static RefusedException onTheWay(Throwable failure, String asked, String where) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("credentials") || message.contains("profile")) {
            // Whatever was asked for, it is one thing to mend, and told as one.
            return refused(NO_CREDENTIALS.code(), NO_CREDENTIALS.what(), NO_CREDENTIALS.todo(), "aws");
        }
        if (message.contains("region")) {
            return refused(
                    "AWS-REGION", "no AWS region is set", "Set aws.region in site.properties to the bucket's", where);
        }
        boolean late = failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || failure instanceof TimeoutException;
        if (late) {
            return refused("AWS-NETWORK", asked + ": no answer came in time", "Check the network and run again", where);
        }
        boolean nobody = failure instanceof UnknownHostException || message.contains("host name");
        return refused(
                "AWS-NETWORK",
                asked + ": " + (nobody ? "no server of that name was found" : "the connection failed"),
                "Check the network and run again",
                where);
    }

    private static RefusedException refused(String code, String what, String todo, String where) {
        Problem problem = Problem.error(Place.startOf(where), code, what, todo);
        return OF_SETTINGS.contains(code) ? RefusedException.ofSettings(problem) : new RefusedException(problem);
    }

    private static Meaning noTable() {
        return new Meaning(
                "AWS-TABLE",
                "there is no such table in this region",
                "Make it with the template of docs/aws.md, or mend ledger.in or aws.region");
    }

    private static Meaning noQueue() {
        return new Meaning("AWS-QUEUE", "there is no such queue", "Mend bounces.from; the stack's outputs name it");
    }

    private static Meaning denied() {
        return new Meaning(
                DENIED,
                "these credentials have no right to it",
                "Use the publisher's role, or add what is missing to its policy");
    }

    private static Meaning region() {
        return new Meaning("AWS-REGION", "the bucket lies in another region", "Set aws.region to the bucket's");
    }

    private static Meaning clock() {
        return new Meaning("AWS-CLOCK", "this machine's clock is wrong", "Set the clock, and run again");
    }

    private static Meaning expired() {
        return new Meaning(EXPIRED, "the credentials have expired", "Log in again, such as with aws sso login");
    }

    private static Meaning unknownKey() {
        return new Meaning(
                "AWS-KEY",
                "AWS does not know these credentials",
                "Check AWS_PROFILE and the environment for an old or mistyped key");
    }

    private static Meaning slow() {
        return new Meaning("AWS-SLOW", "the service asks to slow down", "Run again in a few minutes");
    }
}
