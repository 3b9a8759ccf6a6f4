package dev.quarterdeck.deliver;

import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.site.Route;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server's answer, or the lack of one, means for the person who runs this. Nothing that the server says is repeated but its code.
 *
 * @param at the server
 * @param code of three digits; 0 where it said nothing
 * @param step what was refused
 * @param daily whether it speaks of a limit of the day
 * @param unverified whether it speaks of addresses that it does not know as verified
 * @param mailbox the address that was refused
 */
record SmtpAnswer(Route.Server at, int code, Step step, boolean daily, boolean unverified, String mailbox) {

    private static final int NOT_NOW = 421;
    private static final int NO_ROOM = 452;
    private static final int THROTTLED = 454;
    private static final int LOGIN_NEEDED = 530;
    private static final int TLS_NEEDED = 538;
    private static final int PERMANENT = 500;

    /** No chain of causes is longer, but one that bites its tail. */
    private static final int LONGEST_CHAIN = 30;

    SmtpAnswer {
        code = Math.max(0, code);
    }

    /** How far it came. */
    enum Step {
        NAME,
        CONNECTION,
        TLS,
        STARTTLS,
        LOGIN,
        SENDER,
        RECEIVER,
        /** Before the message itself was begun. */
        COMMAND,
        MESSAGE,
        TAKEN
    }

    static SmtpAnswer taken(Route.Server at) {
        return new SmtpAnswer(at, 0, Step.TAKEN, false, false, "");
    }

    static SmtpAnswer toConnecting(MessagingException failure, Route.Server at) {
        List<Throwable> causes = causes(failure);
        boolean bare = String.valueOf(failure.getMessage()).contains("STARTTLS is required");
        Step step = Step.CONNECTION;
        if (bare) {
            step = Step.STARTTLS;
        } else if (failure instanceof AuthenticationFailedException) {
            step = Step.LOGIN;
        } else if (find(causes, UnknownHostException.class).isPresent()) {
            step = Step.NAME;
        } else if (find(causes, SSLException.class).isPresent()) {
            step = Step.TLS;
        }
        boolean nobody = find(causes, ConnectException.class).isPresent();
        return new SmtpAnswer(at, 0, step, false, false, nobody ? at.toString() : "");
    }

    /** @param begun whether the message itself was begun */
    static SmtpAnswer to(MessagingException failure, boolean begun, Route.Server at) {
        List<Throwable> causes = causes(failure);
        String said = causes.toString().toLowerCase(Locale.ROOT);
        boolean daily = said.contains("daily");
        boolean unverified = said.contains("not verified");
        var receiver = find(causes, SMTPAddressFailedException.class);
        if (receiver.isPresent()) {
            String address = receiver.get().getAddress().getAddress();
            return new SmtpAnswer(at, receiver.get().getReturnCode(), Step.RECEIVER, daily, unverified, address);
        }
        var sender = find(causes, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            return new SmtpAnswer(at, sender.get().getReturnCode(), Step.SENDER, daily, unverified, "");
        }
        int code = find(causes, SMTPSendFailedException.class)
                .map(SMTPSendFailedException::getReturnCode)
                .orElse(0);
        return new SmtpAnswer(at, code, begun ? Step.MESSAGE : Step.COMMAND, daily, unverified, "");
    }

    boolean isAskingForPatience() {
        return !daily && (code == NOT_NOW || code == NO_ROOM || code == THROTTLED);
    }

    Handed handed(Envelope envelope) {
        return switch (step) {
            case TAKEN -> Handed.taken();
            case NAME, CONNECTION, TLS, STARTTLS, LOGIN -> Handed.closed(unconnected());
            default -> sending(envelope);
        };
    }

    /** Why there is no connection, and what to do. */
    String unconnected() {
        return switch (step) {
            case NAME -> "no server is called " + at.host() + "; mend mail.via";
            case TLS ->
                "the certificate of " + at
                        + " is not one that this Java trusts for that name; mend mail.via or the server";
            case STARTTLS ->
                at + " does not encrypt (STARTTLS), and nothing is sent in the open; use another server or smtps://";
            case LOGIN -> at + " does not know this user and password; mend MAIL_USER and MAIL_PASSWORD";
            default ->
                mailbox.isEmpty()
                        ? at + " was reached and did not answer as a mail server does; check mail.via, and run again"
                        : "the connection to " + at + " was refused; check mail.via and the network, and run again";
        };
    }

    private Handed sending(Envelope envelope) {
        if (daily) {
            return Handed.closed("the day's quota at " + at + " is used up; run again tomorrow");
        }
        if (code == LOGIN_NEEDED || code == TLS_NEEDED) {
            return Handed.closed(at + " asks for a login" + coded() + "; set MAIL_USER and MAIL_PASSWORD");
        }
        if (unverified) {
            return Handed.refused("the server sends to and from verified addresses only" + coded() + "; verify "
                    + envelope.from() + " and the reader's address, or leave the sandbox");
        }
        if (code == 0) {
            return step == Step.MESSAGE
                    ? Handed.unknown(
                            "the connection was lost before the server confirmed; ask the reader, then -Dresend"
                                    + " if it is missing")
                    : Handed.refused("the connection was lost before the message was sent; run again");
        }
        if (code < PERMANENT) {
            return Handed.refused("refused for the time being" + coded() + "; run again in a quarter of an hour");
        }
        return switch (step) {
            case SENDER ->
                Handed.closed(at + " does not send for " + envelope.from() + coded()
                        + "; mend mail.from or the server's settings");
            case RECEIVER -> Handed.refused("the mailbox " + mailbox + " was refused" + coded() + "; mend the address");
            default -> Handed.refused("the message was refused" + coded() + "; ask whoever runs the server");
        };
    }

    private String coded() {
        return " (" + code + ")";
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .limit(LONGEST_CHAIN)
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> find(List<Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
