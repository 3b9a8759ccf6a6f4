package dev.quarterdeck.collect.aws;

import dev.quarterdeck.collect.Status;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** A call that brought no answer, and what that means. Nothing that the SDK or a server says is in its message. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As much of the place as tells which field it was. */
    private static final int FRAMES = 4;

    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AllAccessDisabled",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "NotAuthorized",
            "AuthorizationError");

    /** What a region says that the account has not switched on: it knows none of the account's keys. */
    private static final Set<String> STRANGER = Set.of(
            "OptInRequired",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "AuthFailure",
            "InvalidAccessKeyId");

    /** What is said of credentials that were good when the run began. */
    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "InvalidToken", "TokenRefreshRequired");

    /** What is said of a signature that is made with another time or another key; the SDK has tried with AWS's time by then. */
    private static final Set<String> UNSIGNED =
            Set.of("InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed", "SignatureDoesNotMatch");

    /** What a service says that the account has not subscribed to. */
    private static final Set<String> UNSUBSCRIBED = Set.of("OptInRequiredException", "SubscriptionRequiredException");

    private final String call;
    private final Status status;
    private final String code;
    private final String detail;

    private Refused(String call, Status status, String code, String told, String detail) {
        super(told);
        this.call = call;
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** By us. */
    Refused(String call, Status status, String why) {
        this(call, status, "", why, "");
    }

    /** Notes what a failed call means in the failure itself, which the SDK lets nobody replace. */
    static void note(Throwable failure, String call, String right) {
        if (!(failure instanceof Refused)) {
            failure.addSuppressed(of(failure, call, right));
        }
    }

    /** What was noted in a failure. Any other is an answer that says what it should not be able to say; only its kind and place are told. */
    static Refused in(RuntimeException failure) {
        return failure instanceof Refused told
                ? told
                : Stream.of(failure.getSuppressed())
                        .filter(Refused.class::isInstance)
                        .map(Refused.class::cast)
                        .findFirst()
                        .orElseGet(() -> strange(failure));
    }

    private static Refused strange(RuntimeException failure) {
        String kind = failure.getClass().getSimpleName();
        String at = Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(String::valueOf)
                .collect(Collectors.joining(" < "));
        return new Refused("", Status.ERROR, "", "an answer could not be understood", kind + " at " + at);
    }

    private static Refused of(Throwable failure, String call, String right) {
        String service = Calls.service(call);
        if (failure instanceof AwsServiceException answer) {
            return answered(answer, call, right);
        }
        String detail = failure.getClass().getSimpleName();
        if (failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || failure instanceof TimeoutException) {
            return new Refused(call, Status.TIMEOUT, "", service + " did not answer in time", detail);
        }
        if (failure instanceof UnknownHostException
                || String.valueOf(failure.getMessage()).contains("host name")) {
            return new Refused(call, Status.NOT_ENABLED, "", service + " is not offered here", detail);
        }
        return new Refused(call, Status.ERROR, "", service + " could not be asked", detail);
    }

    private static Refused answered(AwsServiceException answer, String call, String right) {
        String service = Calls.service(call);
        String code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        String detail = code + " " + answer.statusCode() + " " + answer.requestId() + ": " + masked(answer);
        if (answer.isThrottlingException() || answer.statusCode() == 429) {
            return new Refused(call, Status.THROTTLED, code, service + " went on asking to slow down", detail);
        }
        if (STRANGER.contains(code)) {
            return new Refused(call, Status.NOT_ENABLED, code, "the region is not enabled", detail);
        }
        if (UNSUBSCRIBED.contains(code)) {
            return new Refused(call, Status.NOT_ENABLED, code, "account is not enrolled", detail);
        }
        if (EXPIRED.contains(code)) {
            return new Refused(call, Status.ERROR, code, "the credentials have expired", detail);
        }
        if (UNSIGNED.contains(code)) {
            return new Refused(call, Status.ERROR, code, "this machine's clock or the secret key is wrong", detail);
        }
        if (DENIED.contains(code) || answer.statusCode() == 403 || answer.statusCode() == 401) {
            return new Refused(call, Status.DENIED, code, "the right " + right + " is missing", detail);
        }
        return new Refused(call, Status.ERROR, code, right + " failed with status " + answer.statusCode(), detail);
    }

    /** What the service said, without the names of people and things. */
    private static String masked(AwsServiceException answer) {
        return String.valueOf(
                        answer.awsErrorDetails() == null
                                ? ""
                                : answer.awsErrorDetails().errorMessage())
                .replaceAll("arn:[^\\s,;]+", "arn:…")
                .replaceAll("[^\\s@]+@[^\\s@]+", "…@…")
                .replaceAll("[0-9]{12}", "…")
                .replaceAll("\\s+", " ");
    }

    Status status() {
        return status;
    }

    /** Whether the service answered with this code: for many, that there is no such thing is an answer. */
    boolean says(String answer) {
        return code.equals(answer);
    }

    /** For the log. */
    String logged() {
        return (call.isEmpty() ? "" : call + ": ") + status.word() + ": " + (detail.isEmpty() ? getMessage() : detail);
    }
}
