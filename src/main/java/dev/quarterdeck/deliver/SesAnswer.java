package dev.quarterdeck.deliver;

import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.deliver.Mailer.Fate;
import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What SES's answer, or the lack of one, means for the person who runs this. Nothing that SES says is repeated but the error's code.
 *
 * @param fate empty where the answer decides by whose address it names
 * @param said SES's own words, in lower case; never printed
 */
record SesAnswer(Optional<Fate> fate, String code, String said, String reason) {

    static final String USED_UP = "the account's daily quota is used up";
    static final String PAUSED = "SES has paused this account's sending; see the account's page in the SES console";

    private static final String SLOW = "SES asks to send more slowly; run again in a few minutes";
    private static final int SERVER_FAULT = 500;

    static SesAnswer taken(String messageId) {
        return new SesAnswer(Optional.of(Fate.TAKEN), "", "", messageId);
    }

    /** A failure of {@code SendEmail}. */
    static SesAnswer to(Throwable failure, String where) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        RefusedException refused = Refusal.of(cause, "ses:SendEmail", where);
        if (cause instanceof AwsServiceException answer) {
            return of(answer, clause(refused));
        }
        boolean unsent = wasNotSent(cause, refused);
        return new SesAnswer(
                Optional.of(unsent ? Fate.CLOSED : Fate.UNKNOWN),
                "",
                "",
                unsent
                        ? clause(refused)
                        : "the connection was lost before SES confirmed; ask the reader, then -Dresend if it is missing");
    }

    /** Only what fails before a connection stands has certainly sent nothing. */
    private static boolean wasNotSent(Throwable cause, RefusedException refused) {
        String code = refused.problem().code();
        if (code.equals("AWS-CREDENTIALS") || code.equals("AWS-REGION")) {
            return true;
        }
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof ConnectException || one instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static SesAnswer of(AwsServiceException answer, String otherwise) {
        String code = Optional.ofNullable(answer.awsErrorDetails())
                .map(details -> details.errorCode())
                .orElse("");
        String said = String.valueOf(answer.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("daily message quota")) {
            return new SesAnswer(Optional.of(Fate.CLOSED), code, said, USED_UP + "; run again when it is free");
        }
        boolean byAddress = said.contains("not verified") || said.contains(":identity/");
        if (byAddress && (code.equals("MessageRejected") || code.startsWith("AccessDenied"))) {
            return new SesAnswer(Optional.empty(), code, said, otherwise);
        }
        if (answer.statusCode() >= SERVER_FAULT) {
            return new SesAnswer(
                    Optional.of(Fate.UNKNOWN),
                    code,
                    said,
                    "SES failed and did not say whether it sent; ask the reader, then -Dresend if it is missing");
        }
        return switch (code) {
            case "TooManyRequestsException", "Throttling", "ThrottlingException" ->
                new SesAnswer(Optional.of(Fate.CLOSED), code, said, SLOW);
            case "LimitExceededException" ->
                new SesAnswer(
                        Optional.of(Fate.CLOSED), code, said, "a limit of the SES account is reached; see its console");
            case "AccountSuspendedException", "SendingPausedException" ->
                new SesAnswer(Optional.of(Fate.CLOSED), code, said, PAUSED);
            case "MailFromDomainNotVerifiedException" ->
                new SesAnswer(
                        Optional.of(Fate.CLOSED),
                        code,
                        said,
                        "the MAIL FROM domain is not verified; add its MX record (docs/aws.md)");
            case "NotFoundException" ->
                new SesAnswer(
                        Optional.of(Fate.CLOSED),
                        code,
                        said,
                        "there is no such configuration set; mend mail.configuration-set");
            case "MessageRejected", "BadRequestException" ->
                new SesAnswer(
                        Optional.of(Fate.REFUSED),
                        code,
                        said,
                        "SES does not take this message (" + code + "); look at the reader's address and the letter");
            default -> new SesAnswer(Optional.of(Fate.CLOSED), code, said, otherwise);
        };
    }

    boolean isAskingForPatience() {
        return reason.equals(SLOW);
    }

    Handed handed(Envelope envelope) {
        if (fate.isEmpty()) {
            return byAddress(envelope);
        }
        return fate.get() == Fate.TAKEN ? Handed.takenAs(reason) : new Handed(fate.get(), reason, Optional.empty());
    }

    /** In the sandbox readers need verified addresses too, and the answer lists those that have none. */
    private Handed byAddress(Envelope envelope) {
        String from = envelope.from().toLowerCase(Locale.ROOT);
        String domain = from.substring(from.indexOf('@') + 1);
        boolean ours = said.matches("(?s).*(?<![a-z0-9.@-])(" + Pattern.quote(from) + "|(?<=identity/)"
                + Pattern.quote(domain) + ")(?![a-z0-9.-]).*");
        if (ours && code.startsWith("AccessDenied")) {
            return Handed.closed(reason);
        }
        return ours
                ? Handed.closed("SES does not know " + envelope.from()
                        + " as verified in this region; verify its domain (docs/aws.md)")
                : Handed.refused(
                        "the account is in SES's sandbox and the reader's address is not verified; verify it, or"
                                + " ask AWS for production access (docs/aws.md)");
    }

    /** A refusal as part of a line. */
    static String clause(RefusedException refused) {
        Problem problem = refused.problem();
        return problem.what() + "; " + StringUtils.uncapitalize(problem.todo());
    }
}
