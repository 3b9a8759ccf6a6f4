package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found of an account of SES, each case a change to one that is ready. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SesReadinessTest {

    private static final String READY = """
            {"VerifiedForSendingStatus":true,"DkimAttributes":{"SigningEnabled":true,"Status":"SUCCESS"}}""";
    private static final String MAY_SEND = """
            {"SendingEnabled":true,"EnforcementStatus":"HEALTHY","ProductionAccessEnabled":true,
             "SendQuota":{"Max24HourSend":200.0,"MaxSendRate":1.0,"SentLast24Hours":170.0}}""";
    private static final String TELLS = """
            {"EventDestinations":[{"Name":"queue","Enabled":true,
             "MatchingEventTypes":["SEND","DELIVERY","BOUNCE","COMPLAINT"]}]}""";

    private final AwsFake aws;

    SesReadinessTest(AwsFake aws) {
        this.aws = aws;
    }

    private static final Map<String, String> ANSWERS =
            Map.of("GetEmailIdentity", READY, "GetAccount", MAY_SEND, "GetConfigurationSetEventDestinations", TELLS);

    @BeforeEach
    void anAccountThatIsReady() throws IOException {
        allBut("nothing");
    }

    /** One that is ready, but for an operation that the test has answered in another way. */
    private void allBut(String operation) throws IOException {
        aws.forget();
        for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
            if (!answer.getKey().equals(operation)) {
                answering(answer.getKey(), answer.getValue());
            }
        }
    }

    @AfterEach
    void nothingWasAskedThatSesDoesNotKnow() throws IOException {
        assertThat(aws.violations()).isEmpty();
        aws.forget();
    }

    @Test
    void ofOneThatIsReadyEachThingIsALineAndNothingIsSent() throws IOException {
        List<Inspection> seen = look();

        assertThat(seen)
                .allMatch(one -> one.wrong().isEmpty() && one.hindrance().isEmpty());
        assertThat(seen)
                .extracting(Inspection::what)
                .containsExactly(
                        "example.com is verified in SES in us-east-1 and its mail is signed (DKIM),"
                                + " by the identity example.com",
                        "example.com says what becomes of mail in its name (DMARC)",
                        "the account of SES in us-east-1 may send",
                        "the account of SES in us-east-1 may send to anybody",
                        "the day's quota is enough for one edition (30 recipients, copies among them)",
                        "the configuration set quarterdeck-digests tells of bounces and complaints");
        assertThat(aws.counts().toString()).doesNotContain("Send");
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetEmailIdentity | true,"DkimAttributes" | false,"DkimAttributes" | MAIL-SENDER example.com is not yet verified in SES in us-east-1
            GetEmailIdentity | "SigningEnabled":true | "SigningEnabled":false | MAIL-DKIM mail from reports@example.com is not signed (DKIM) by the identity example.com
            GetEmailIdentity | SUCCESS | PENDING | MAIL-DKIM mail from reports@example.com is not signed (DKIM) by the identity example.com
            GetAccount | "SendingEnabled":true | "SendingEnabled":false | MAIL-PAUSED SES has paused this account's sending
            GetAccount | HEALTHY | SHUTDOWN | MAIL-PAUSED SES has paused this account's sending
            GetAccount | 170.0 | 171.0 | MAIL-QUOTA SES takes 29 more recipients today, and one edition has 30, copies among them
            GetAccount | 170.0 | 201.0 | MAIL-QUOTA SES takes 0 more recipients today, and one edition has 30, copies among them
            GetConfigurationSetEventDestinations | "Enabled":true | "Enabled":false | MAIL-EVENTS the configuration set quarterdeck-digests tells nobody of bounces and complaints
            GetConfigurationSetEventDestinations | ,"COMPLAINT" | `` | MAIL-EVENTS the configuration set quarterdeck-digests tells nobody of bounces and complaints
            """)
    void whatIsNotReadyIsOneLineWithWhatToDo(String operation, String from, String to, String told) throws IOException {
        String ready = ANSWERS.getOrDefault(operation, "");
        assertThat(ready).contains(from);
        allBut(operation);
        answering(operation, ready.replace(from, to));

        assertThat(wrong(look())).containsExactly(told);
    }

    /** The nearest that is verified is the one that SES sends by; each is known, verified or not, signing or not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reports@mail.example.com verified signing | by the identity reports@mail.example.com
            mail.example.com verified signing, example.com verified signing | by the identity mail.example.com
            example.com verified signing | by the identity example.com
            reports@mail.example.com verified plain, mail.example.com verified signing | MAIL-DKIM mail from reports@mail.example.com is not signed (DKIM) by the identity reports@mail.example.com
            mail.example.com verified plain, example.com verified signing | MAIL-DKIM mail from reports@mail.example.com is not signed (DKIM) by the identity mail.example.com
            reports@mail.example.com pending plain, mail.example.com verified signing | by the identity mail.example.com
            mail.example.com pending signing, example.com verified signing | by the identity example.com
            mail.example.com verified plain, example.com pending plain | MAIL-DKIM mail from reports@mail.example.com is not signed (DKIM) by the identity mail.example.com
            mail.example.com pending plain, example.com pending plain | MAIL-SENDER mail.example.com, example.com is not yet verified in SES in us-east-1
            com verified signing | MAIL-SENDER SES in us-east-1 knows none of reports@mail.example.com, mail.example.com, example.com
            """)
    void aVerifiedDomainCoversWhatLiesBelowIt(String identities, String told) throws IOException {
        allBut("GetEmailIdentity");
        for (String identity : identities.split(", ", -1)) {
            String[] words = identity.split(" ", -1);
            known(
                    words[0],
                    READY.replace("SendingStatus\":true", "SendingStatus\":" + words[1].equals("verified"))
                            .replace("Enabled\":true", "Enabled\":" + words[2].equals("signing")));
        }
        failing("GetEmailIdentity", "NotFoundException", 404);

        try (NameServer names = names("v=DMARC1");
                SesReadiness ses = SesReadiness.open(route(), names.dns())) {
            Inspection sender = ses.of(new SesReadiness.Mail("reports@Mail.example.com", List.of(), 1))
                    .get(0);
            assertThat(sender.wrong().map(SesReadinessTest::told).orElse(sender.what()))
                    .endsWith(told);
        }
    }

    /** The stack's role may ask for the sender's domain, and neither for the address nor for the domain above. */
    @Test
    void whoMayAskForTheDomainAloneIsToldOfIt() throws IOException {
        allBut("GetEmailIdentity");
        known("example.com", READY);
        failing("GetEmailIdentity", "AccessDeniedException", 403);

        assertThat(look().get(0).what()).endsWith("by the identity example.com");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GetEmailIdentity | MAIL-SENDER SES in us-east-1 knows none of reports@example.com, example.com
            GetConfigurationSetEventDestinations | MAIL-SET there is no configuration set "quarterdeck-digests"
            """)
    void whatIsNotThereIsNamed(String operation, String told) throws IOException {
        allBut(operation);
        failing(operation, "NotFoundException", 404);

        assertThat(wrong(look())).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "GetEmailIdentity, 6",
        "GetAccount, 4",
        "GetConfigurationSetEventDestinations, 6",
    })
    void whatTheRoleMayNotAskIsNeitherReadyNorWrong(String operation, int lines) throws IOException {
        allBut(operation);
        failing(operation, "AccessDeniedException", 403);

        List<Inspection> seen = look();

        assertThat(wrong(seen)).isEmpty();
        assertThat(seen).hasSize(lines);
        assertThat(seen.stream().flatMap(one -> one.hindrance().stream()))
                .containsExactly("needs the permission ses:" + operation);
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, PENDING, false",
        "Ann@example.org, SUCCESS, true",
        "example.org, SUCCESS, true",
        "org, SUCCESS, false"
    })
    void inTheSandboxEveryReaderMustBeVerified(String identity, String status, boolean ready) throws IOException {
        allBut("GetAccount");
        answering("GetAccount", MAY_SEND.replace("AccessEnabled\":true", "AccessEnabled\":false"));
        answering("ListEmailIdentities", """
                {"EmailIdentities":[
                 {"IdentityType":"DOMAIN","IdentityName":"example.com","VerificationStatus":"SUCCESS"},
                 {"IdentityType":"%s","IdentityName":"%s","VerificationStatus":"%s"}]}""".formatted(
                        identity.contains("@") ? "EMAIL_ADDRESS" : "DOMAIN", identity, status));

        List<String> left = List.of("MAIL-SANDBOX the account is in SES's sandbox, and these readers are not verified:"
                + " ann@example.org");
        assertThat(wrong(look())).isEqualTo(ready ? List.of() : left);
    }

    @Test
    void withoutAConfigurationSetNobodyLearnsOfBounces() {
        try (NameServer names = names("v=DMARC1; p=quarantine");
                SesReadiness ses =
                        SesReadiness.open(new Route.Ses(Optional.of("us-east-1"), Optional.empty()), names.dns())) {
            assertThat(wrong(ses.of(mail())))
                    .containsExactly("MAIL-EVENTS no configuration set is named, and so nobody learns what bounces");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            v=DMARC1; p=none | true
            v=DMARC1 | true
            v=DMARC12 | false
            v=spf1 -all | false
            """)
    void aDomainNeedsARecordThatSaysWhatBecomesOfMailInItsName(String text, boolean ready) {
        try (NameServer names = names(text)) {
            assertThat(wrong(look(names.dns())).isEmpty()).isEqualTo(ready);
        }
    }

    @Test
    void theRecordOfADomainAboveCountsAndNoneOfATopLevel() {
        try (NameServer names = new NameServer(Map.of("_dmarc.example.com", List.of("v=DMARC1; p=reject")));
                SesReadiness ses = SesReadiness.open(route(), names.dns())) {
            assertThat(wrong(ses.of(new SesReadiness.Mail("reports@mail.example.com", List.of(), 1))))
                    .isEmpty();
            assertThat(names.asked()).containsExactly("_dmarc.mail.example.com", "_dmarc.example.com");
        }
        try (NameServer names = new NameServer(Map.of())) {
            assertThat(wrong(look(names.dns())))
                    .containsExactly("MAIL-DMARC there is no TXT record that begins with v=DMARC1");
            assertThat(names.asked()).containsExactly("_dmarc.example.com");
        }
    }

    @Test
    void aNameServerThatDoesNotAnswerProvesNothing() {
        NameServer gone = new NameServer(Map.of());
        gone.close();

        List<Inspection> seen = look(gone.dns());

        assertThat(wrong(seen)).isEmpty();
        assertThat(seen.get(1).hindrance()).contains("the domain name system did not answer");
    }

    private List<Inspection> look() {
        try (NameServer names = names("v=DMARC1; p=quarantine; rua=mailto:owner@example.com")) {
            return look(names.dns());
        }
    }

    private static List<Inspection> look(Dns dns) {
        try (SesReadiness ses = SesReadiness.open(route(), dns)) {
            return ses.of(mail());
        }
    }

    private static NameServer names(String text) {
        return new NameServer(Map.of("_dmarc.example.com", List.of("another", text)));
    }

    private static SesReadiness.Mail mail() {
        return new SesReadiness.Mail("reports@Example.com", List.of("owner@mail.example.com", "ann@example.org"), 30);
    }

    private static Route.Ses route() {
        return new Route.Ses(Optional.of("us-east-1"), Optional.of("quarterdeck-digests"));
    }

    private static List<String> wrong(List<Inspection> seen) {
        return seen.stream()
                .flatMap(one -> one.wrong().stream())
                .map(SesReadinessTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        assertThat(problem.todo()).isNotBlank();
        return problem.code() + " " + problem.what();
    }

    private void answering(String operation, String result) throws IOException {
        if (operation.equals("GetEmailIdentity")) {
            known("example.com", result);
            failing(operation, "NotFoundException", 404);
        } else {
            aws.script("{\"service\":\"sesv2\",\"operation\":\"" + operation + "\",\"result\":" + result + "}");
        }
    }

    private void known(String identity, String result) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"GetEmailIdentity\",\"when\":{\"EmailIdentity\":\"" + identity
                + "\"},\"result\":" + result + "}");
    }

    private void failing(String operation, String code, int status) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"" + operation + "\",\"error\":{\"code\":\"" + code
                + "\",\"message\":\"hostile\",\"common\":true,\"status\":" + status + "}}");
    }
}
