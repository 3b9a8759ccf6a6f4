package dev.quarterdeck.deliver;

import dev.quarterdeck.site.Route;
import dev.quarterdeck.site.Route.Security;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A server that speaks SMTP, to which one connection is kept open. */
public final class MailServer implements Mailer {

    private static final String PATIENCE_MILLISECONDS = "60000";

    /** After answers that ask for patience, such as those of a service that limits how fast it is sent to. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final Route.Server at;
    private final Consumer<Duration> pause;
    private final Session session;
    private final Transport transport;

    /** @param pause waits for so long */
    MailServer(Route.Server at, Consumer<Duration> pause) {
        this.at = at;
        this.pause = pause;
        this.session = Session.getInstance(settings(at));
        try {
            this.transport = session.getTransport("smtp");
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail library has SMTP", e);
        }
    }

    /** Makes the client; the server is asked nothing yet. */
    public static MailServer at(Route.Server server) {
        return new MailServer(server, Pace::sleep);
    }

    /** Looks whether a server takes connections, encrypts them and knows the sender. Nothing is sent. */
    public static List<Inspection> look(Route.Server at) {
        String what = at + " takes a connection" + (at.security() == Security.PLAIN ? "" : ", encrypts it")
                + (at.login().isPresent() ? " and knows the sender" : "");
        try (MailServer server = at(at)) {
            server.connect();
            // Asks by a NOOP; the farewell is a QUIT.
            return List.of(
                    server.transport.isConnected()
                            ? Inspection.passed(what)
                            : Inspection.refused(what, lost(at, "it hung up after the login; run again")));
        } catch (MessagingException e) {
            String reason = SmtpAnswer.toConnecting(e, at).unconnected();
            return List.of(Inspection.refused(what, lost(at, reason)));
        }
    }

    /** @param reason a clause with what is wrong, and one with what to do */
    private static Problem lost(Route.Server at, String reason) {
        String[] clauses = reason.split("; ", 2);
        return Problem.error(
                Place.startOf(at.toString()), "MAIL-SERVER", clauses[0], StringUtils.capitalize(clauses[1]));
    }

    private static Properties settings(Route.Server at) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", at.host());
        settings.put("mail.smtp.port", Integer.toString(at.port()));
        settings.put("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        settings.put("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        settings.put("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        // Not this machine's name, which is nobody's business.
        settings.put("mail.smtp.localhost", "[127.0.0.1]");
        settings.put("mail.smtp.auth", Boolean.toString(at.login().isPresent()));
        settings.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.put("mail.smtp.starttls.enable", Boolean.toString(at.security() == Security.STARTTLS));
        settings.put("mail.smtp.starttls.required", Boolean.toString(at.security() == Security.STARTTLS));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(at.security() == Security.TLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        try {
            settings.put("mail.smtp.ssl.socketFactory", SSLContext.getDefault().getSocketFactory());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
        return settings;
    }

    @Override
    public String name() {
        return at.toString();
    }

    @Override
    public Handed send(Envelope envelope) {
        SmtpAnswer answer = tried(envelope);
        for (Duration time : PAUSES) {
            if (!answer.isAskingForPatience()) {
                break;
            }
            pause.accept(time);
            answer = tried(envelope);
        }
        return answer.handed(envelope);
    }

    private SmtpAnswer tried(Envelope envelope) {
        try {
            connect();
        } catch (MessagingException e) {
            return SmtpAnswer.toConnecting(e, at);
        }
        try {
            Written message = new Written(session, envelope);
            try {
                transport.sendMessage(message, addresses(envelope.to()));
                return SmtpAnswer.taken(at);
            } catch (MessagingException e) {
                return SmtpAnswer.to(e, message.begun, at);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("a message of ours cannot be read back", e);
        }
    }

    private void connect() throws MessagingException {
        if (transport.isConnected()) {
            return;
        }
        if (at.login().isPresent()) {
            Route.Login login = at.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    private static Address[] addresses(List<String> to) throws MessagingException {
        return InternetAddress.parse(String.join(",", to), true);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Every message has had its answer; a farewell that is lost loses nothing.
        }
    }

    /** A message as we wrote it, which notes when its sending begins: from then on nobody knows until the server has answered. */
    private static final class Written extends SMTPMessage {

        private final byte[] bytes;
        private boolean begun;

        Written(Session session, Envelope envelope) throws MessagingException {
            super(
                    session,
                    new ByteArrayInputStream(envelope.message().withoutBcc().bytes()));
            setEnvelopeFrom(envelope.from());
            this.bytes = envelope.message().withoutBcc().bytes();
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            begun = true;
            out.write(bytes);
        }
    }
}
