package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.site.Route;
import dev.quarterdeck.site.Route.Security;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile values, taken by a real server and read back by a parser that is not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMessageTest {

    private static final String TEXT = "CEO REPORT\n\nFull report:\nhttps://reports.example.com/2026-05-01/ceo/\n";

    private final PostOffice post = PostOffice.open();

    @AfterAll
    void close() {
        post.close();
    }

    static Stream<String> subjects() {
        return Stream.of(
                "Report",
                "Report\r\nBcc: thief@example.com",
                "Report\r\n\r\n<script>",
                "Report\nBcc: thief@example.com",
                "Report\rBcc: thief@example.com",
                "Report\u0000\u0007\u001B[31m\tred",
                "Report\u0085Bcc: thief@example.com",
                "Report\u2028Bcc: thief@example.com",
                "=?UTF-8?B?QmNjOiB0aGllZg==?=",
                "a =?utf-8?q?=0d=0aBcc:_thief@example.com?= b",
                "=?",
                "Überblick der Häfen",
                "港のまとめ ".repeat(60).strip(),
                "\uD83D\uDEA4".repeat(400),
                "\u202Etxt.exe",
                "x".repeat(5_000),
                "two words ".repeat(400).strip(),
                "two  blanks   each    time ".repeat(200).strip(),
                "a" + " ".repeat(2_000) + "b",
                "\"quoted\" \\ (comment) <angle>, comma; semicolon: colon",
                ".");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectStaysASubject(String subject) throws MessagingException, IOException {
        MimeMessage message = sent(Map.of("Subject", Message.said(subject)), TEXT);

        assertThat(message.getSubject()).isEqualTo(oneLine(subject));
        assertThat(names(message)).contains("Subject").doesNotContain("Bcc").hasSize(4);
        assertThat(text(message)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aNameStaysAName(String name) throws MessagingException, IOException {
        MimeMessage message = sent(Map.of("List-Id", Message.named(name, "ceo.reports.example.com")), TEXT);

        String list = MimeUtility.unfold(message.getHeader("List-Id")[0]);
        InternetAddress read = new InternetAddress(list.replace("<ceo.reports.", "<ceo@reports."), false);
        assertThat(read.getAddress()).isEqualTo("ceo@reports.example.com");
        assertThat(read.getPersonal()).isEqualTo(oneLine(name));
        assertThat(names(message)).contains("List-Id").doesNotContain("Bcc").hasSize(4);
    }

    static Stream<String> bodies() {
        return Stream.of(
                TEXT,
                "",
                "no line feed at the end",
                ".\n..\n.hidden\n",
                "From here on\nmy letter\n>From there\n",
                "a blank at the end \nhttps://reports.example.com/2026-05-01/ceo/?k=" + "x".repeat(240) + "=\n",
                "From a =3D and = and == and a long line " + "of words ".repeat(40) + "\n",
                "From ".repeat(100),
                "F".repeat(400) + "\nFrom " + "=".repeat(300) + " \n",
                "\n\n\n",
                "https://reports.example.com/" + "x".repeat(300) + "\n");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyArrivesByteForByte(String body) throws MessagingException, IOException {
        assertThat(text(sent(Map.of("Subject", "Report"), body))).isEqualTo(ended(body));
        assertThat(taken().lines()).noneMatch(line -> line.startsWith("From "));
        if (taken().contains("quoted-printable")) {
            assertThat(taken().lines()).allMatch(line -> line.length() <= 76 && !line.endsWith(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\u0000b", "ü", "a\u007Fb"})
    void aHeaderThatIsNotSafeIsNotWritten(String value) {
        assertThatThrownBy(() -> new Message(Map.of("To", value), TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("headers are US-ASCII in one line");
    }

    @Test
    void aBodyThatNoRelayWouldCarryIsNotWritten() {
        assertThatThrownBy(() -> new Message(Map.of(), "ü")).hasMessage("a digest is US-ASCII in short lines");
        assertThatThrownBy(() -> new Message(Map.of(), "x".repeat(999)))
                .hasMessage("a digest is US-ASCII in short lines");
    }

    private MimeMessage sent(Map<String, String> headers, String text) throws MessagingException {
        Route.Server at = new Route.Server("localhost", post.port(), Security.PLAIN, Optional.empty());
        Envelope envelope = new Envelope(
                "name",
                "reports@example.com",
                List.of("ann@example.com"),
                new Message(new LinkedHashMap<>(headers), text),
                Map.of());
        try (MailServer server = MailServer.at(at)) {
            assertThat(server.send(envelope)).isEqualTo(Mailer.Handed.taken());
        }
        assertThat(taken().lines()).allMatch(line -> line.length() <= 998);
        assertThat(taken().replace("\r\n", "")).matches("[ -~]*");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(taken().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String taken() {
        return post.taken().get(post.taken().size() - 1).text();
    }

    private static List<String> names(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .filter(name -> !name.equals("Received"))
                .toList();
    }

    /** SMTP ends every message with a line's end; digests have one. */
    private static String ended(String body) {
        return body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}", " ").strip();
    }
}
