package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.access.Certificate;
import dev.quarterdeck.deliver.Mailer.Fate;
import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.site.Route.Security;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

class MailServerTest {

    private static final String PASSWORD = String.join("-", "canary", "0123456789", "abcdef");
    private static final Route.Login LOGIN = new Route.Login("quarterdeck", PASSWORD);

    private final List<Duration> pauses = new ArrayList<>();
    private final SSLContext before = SSLContext.getDefault();

    MailServerTest() throws GeneralSecurityException {}

    @AfterEach
    void trustThemAgain() {
        SSLContext.setDefault(before);
    }

    @Test
    void handsOverEveryByteAndKeepsCopiesUnseen() {
        try (PostOffice post = PostOffice.open()) {
            assertThat(send(post)).isEqualTo(Handed.taken());

            assertThat(post.taken()).hasSize(1);
            PostOffice.Taken taken = post.taken().get(0);
            assertThat(taken.from()).isEqualTo("reports@example.com");
            assertThat(taken.to()).containsExactly("ann@example.com", "audit@example.com");
            assertThat(taken.text().replace("\r\n", "\n")).endsWith("""
                            To: ann@example.com
                            Subject: Report
                            MIME-Version: 1.0
                            Content-Type: text/plain; charset=us-ascii
                            Content-Transfer-Encoding: 7bit

                            .
                            ..dots
                            https://reports.example.com/
                            """).doesNotContain("audit@");
        }
    }

    @Test
    void oneConnectionServesMany() {
        try (PostOffice post = PostOffice.open();
                MailServer server = server(post, Security.PLAIN, Optional.empty())) {
            assertThat(server.send(envelope()).fate()).isEqualTo(Fate.TAKEN);
            assertThat(server.send(envelope()).fate()).isEqualTo(Fate.TAKEN);
            assertThat(post.taken()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ann@example.com | 550 | REFUSED | the mailbox ann@example.com was refused (550); mend the address
            audit@example.com | 553 | REFUSED | the mailbox audit@example.com was refused (553); mend the address
            ann@example.com | 450 | REFUSED | refused for the time being (450); run again in a quarter of an hour
            FROM | 553 | CLOSED | smtp://localhost:PORT does not send for reports@example.com (553); mend mail.from or the server's settings
            FROM | 530 | CLOSED | smtp://localhost:PORT asks for a login (530); set MAIL_USER and MAIL_PASSWORD
            FROM | 451 | REFUSED | refused for the time being (451); run again in a quarter of an hour
            DATA | 554 | REFUSED | the message was refused (554); ask whoever runs the server
            DATA | 552 | REFUSED | the message was refused (552); ask whoever runs the server
            """)
    void aRefusalSaysWhatToDoAndNothingThatTheServerSaid(String at, int code, Fate fate, String reason) {
        try (PostOffice post = PostOffice.open().refusing(at, new RejectException(code, "hostile \"words\""), 1);
                MailServer server = server(post, Security.PLAIN, Optional.empty())) {
            Handed handed = server.send(envelope());

            assertThat(handed.fate()).isEqualTo(fate);
            assertThat(handed.reason().replace(":" + post.port(), ":PORT")).isEqualTo(reason);
            assertThat(post.taken()).isEmpty();
            assertThat(server.send(envelope()).fate()).isEqualTo(Fate.TAKEN);
        }
    }

    @Test
    void aServerThatAsksForPatienceIsAskedAgain() {
        try (PostOffice post = PostOffice.open()
                .refusing("DATA", new RejectException(454, "Throttling failure: Maximum sending rate exceeded."), 3)) {
            assertThat(send(post)).isEqualTo(Handed.taken());
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(post.taken()).hasSize(1);
        }
    }

    @Test
    void aDaysQuotaIsNotAskedForAgain() {
        try (PostOffice post = PostOffice.open()
                .refusing("FROM", new RejectException(454, "Throttling failure: Daily message quota exceeded."), 9)) {
            assertThat(send(post))
                    .isEqualTo(Handed.closed(
                            "the day's quota at smtp://localhost:" + post.port() + " is used up; run again tomorrow"));
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void aSandboxIsNamed() {
        try (PostOffice post = PostOffice.open()
                .refusing("DATA", new RejectException(554, "Message rejected: Email address is not verified."), 1)) {
            assertThat(send(post))
                    .isEqualTo(Handed.refused("the server sends to and from verified addresses only (554); verify"
                            + " reports@example.com and the reader's address, or leave the sandbox"));
        }
    }

    @ParameterizedTest(name = "lost at {0}: {1}")
    @CsvSource({"FROM, REFUSED", "ann@example.com, REFUSED", "DATA, UNKNOWN"})
    void aConnectionThatIsLostIsUnknownOnlyOnceTheMessageIsUnderWay(String at, Fate fate) throws IOException {
        try (Broken server = new Broken(at);
                MailServer mailer = new MailServer(
                        new Route.Server("localhost", server.port(), Security.PLAIN, Optional.empty()), pauses::add)) {
            Handed handed = mailer.send(envelope());

            assertThat(handed.fate()).isEqualTo(fate);
            assertThat(handed.reason())
                    .isEqualTo(
                            fate == Fate.UNKNOWN
                                    ? "the connection was lost before the server confirmed; ask the reader, then -Dresend if"
                                            + " it is missing"
                                    : "the connection was lost before the message was sent; run again");
        }
    }

    @Test
    void aServerThatSaysGoodbyeIsGreetedAgain() {
        try (PostOffice post =
                        PostOffice.open().refusing("DATA", new DropConnectionException(421, "shutting down"), 1);
                MailServer server = server(post, Security.PLAIN, Optional.empty())) {
            assertThat(server.send(envelope())).isEqualTo(Handed.taken());
            assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void nobodyThereIsARefusalOfAll() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(send(new Route.Server("localhost", port, Security.PLAIN, Optional.empty())))
                .isEqualTo(Handed.closed("the connection to smtp://localhost:" + port
                        + " was refused; check mail.via and the network, and run again"));
        assertThat(send(new Route.Server("mail.invalid", 25, Security.PLAIN, Optional.empty())))
                .isEqualTo(Handed.closed("no server is called mail.invalid; mend mail.via"));
    }

    @Test
    void nothingIsSentInTheOpenWhereTheServerDoesNotEncrypt() {
        try (PostOffice post = PostOffice.open()) {
            assertThat(send(post, Security.STARTTLS, LOGIN))
                    .isEqualTo(Handed.closed("smtp://localhost:" + post.port()
                            + " does not encrypt (STARTTLS), and nothing is sent in the open; use another server or"
                            + " smtps://"));
            assertThat(post.taken()).isEmpty();
        }
    }

    @Test
    void encryptsBeforeItSendsOrLogsIn(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificate certificate = Certificate.in(folder);
        try (PostOffice post = PostOffice.withStartTls(certificate.serving())) {
            assertThat(send(post, Security.STARTTLS).reason())
                    .isEqualTo("the certificate of smtp://localhost:" + post.port()
                            + " is not one that this Java trusts for that name; mend mail.via or the server");
            SSLContext.setDefault(certificate.trusting());
            assertThat(send(post, Security.STARTTLS)).isEqualTo(Handed.taken());
            assertThat(send(new Route.Server("127.0.0.1", post.port(), Security.STARTTLS, Optional.empty()))
                            .reason())
                    .contains("is not one that this Java trusts for that name");
        }
        try (PostOffice post = PostOffice.withTls(certificate.serving(), LOGIN.user(), PASSWORD)) {
            assertThat(send(post, Security.TLS, LOGIN)).isEqualTo(Handed.taken());
        }
    }

    @Test
    void aWrongPasswordIsARefusalOfAllAndIsNotRepeated() {
        try (PostOffice post = PostOffice.knowingOnly("quarterdeck", "another")) {
            assertThat(send(post, Security.PLAIN, LOGIN))
                    .isEqualTo(Handed.closed("smtp://localhost:" + post.port()
                            + " does not know this user and password; mend MAIL_USER and MAIL_PASSWORD"));
            assertThat(send(post))
                    .isEqualTo(Handed.closed("smtp://localhost:" + post.port()
                            + " asks for a login (530); set MAIL_USER and MAIL_PASSWORD"));
            try (MailServer server = server(post, Security.PLAIN, Optional.of(LOGIN))) {
                assertThat(server.name() + LOGIN).doesNotContain("canary");
            }
        }
    }

    private Handed send(PostOffice post) {
        return send(post, Security.PLAIN);
    }

    private Handed send(PostOffice post, Security security) {
        return send(new Route.Server("localhost", post.port(), security, Optional.empty()));
    }

    private Handed send(PostOffice post, Security security, Route.Login login) {
        return send(new Route.Server("localhost", post.port(), security, Optional.of(login)));
    }

    private Handed send(Route.Server at) {
        try (MailServer server = new MailServer(at, pauses::add)) {
            return server.send(envelope());
        }
    }

    private MailServer server(PostOffice post, Security security, Optional<Route.Login> login) {
        return new MailServer(new Route.Server("localhost", post.port(), security, login), pauses::add);
    }

    private static Envelope envelope() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("To", "ann@example.com");
        headers.put("Bcc", "audit@example.com");
        headers.put("Subject", "Report");
        return new Envelope(
                "2026-05-01-ceo-ann",
                "reports@example.com",
                List.of("ann@example.com", "audit@example.com"),
                new Message(headers, ".\n..dots\nhttps://reports.example.com/\n"),
                Map.of());
    }
}
