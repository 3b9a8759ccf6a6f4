package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.access.Certificate;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.site.Route.Security;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of a mail server before anything is sent through it. */
class MailServerLookTest {

    private static final String PASSWORD = String.join("-", "canary", "0123456789", "abcdef");
    private static final Route.Login LOGIN = new Route.Login("canary-user", PASSWORD);

    private final SSLContext before = SSLContext.getDefault();

    MailServerLookTest() throws GeneralSecurityException {}

    @AfterEach
    void trustThemAgain() {
        SSLContext.setDefault(before);
    }

    @Test
    void asksWhetherItIsThereAndSaysGoodbye() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> dialogue(listening));

            Inspection seen = look(listening.getLocalPort(), Security.PLAIN, Optional.empty());

            assertThat(seen)
                    .isEqualTo(
                            Inspection.passed("smtp://127.0.0.1:" + listening.getLocalPort() + " takes a connection"));
            assertThat(heard.join()).containsExactly("EHLO [127.0.0.1]", "NOOP", "QUIT");
        }
    }

    @Test
    void encryptsAndLogsInFirstWhereThatIsSet(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificate certificate = Certificate.in(folder);
        SSLContext.setDefault(certificate.trusting());
        try (PostOffice post = PostOffice.withTls(certificate.serving(), LOGIN.user(), PASSWORD)) {
            Route.Server at = new Route.Server("localhost", post.port(), Security.TLS, Optional.of(LOGIN));

            assertThat(MailServer.look(at))
                    .containsExactly(Inspection.passed("smtps://localhost:" + post.port()
                            + " takes a connection, encrypts it and knows the sender"));
            assertThat(post.taken()).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsToldWithWhatToDoAndWithoutThePassword() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(told(look(free, Security.PLAIN, Optional.empty())))
                .isEqualTo("smtp://127.0.0.1:" + free + ":1:1: error MAIL-SERVER: the connection to smtp://127.0.0.1:"
                        + free + " was refused. Check mail.via and the network, and run again.");
        try (PostOffice post = PostOffice.knowingOnly("canary-user", "another")) {
            assertThat(told(look(post.port(), Security.STARTTLS, Optional.of(LOGIN))))
                    .contains(" does not encrypt (STARTTLS), and nothing is sent in the open. Use another server");
            assertThat(told(look(post.port(), Security.PLAIN, Optional.of(LOGIN))))
                    .contains(" does not know this user and password. Mend MAIL_USER and MAIL_PASSWORD.")
                    .doesNotContain("canary");
        }
    }

    private static Inspection look(int port, Security security, Optional<Route.Login> login) {
        return MailServer.look(new Route.Server("127.0.0.1", port, security, login))
                .get(0);
    }

    private static String told(Inspection seen) {
        return seen.wrong().map(Problem::toString).orElse("nothing is wrong");
    }

    /** A server that says yes to everything, and what it was told. */
    private static List<String> dialogue(ServerSocket listening) {
        List<String> heard = new ArrayList<>();
        try (Socket socket = listening.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                say(socket, line.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException e) {
            heard.add("hung up");
        }
        return heard;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
