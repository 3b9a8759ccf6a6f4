package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.Inspection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found of an account of SES, each case a change to one that is ready. */
class SesReadinessTest extends WithReadyAccount {

    SesReadinessTest(AwsFake aws) {
        super(aws);
    }

    @Test
    void ofOneThatIsReadyEachThingIsALineAndNothingIsSent() throws IOException {
        List<Inspection> seen = account.look();

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
        assertThat(account.aws().counts().toString()).doesNotContain("Send");
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
        String ready = ReadyAccount.ANSWERS.getOrDefault(operation, "");
        assertThat(ready).contains(from);
        account.allBut(operation);
        account.answering(operation, ready.replace(from, to));

        assertThat(ReadyAccount.wrong(account.look())).containsExactly(told);
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
        account.allBut("GetEmailIdentity");
        for (String identity : identities.split(", ", -1)) {
            String[] words = identity.split(" ", -1);
            account.known(
                    words[0],
                    ReadyAccount.READY
                            .replace("SendingStatus\":true", "SendingStatus\":" + words[1].equals("verified"))
                            .replace("Enabled\":true", "Enabled\":" + words[2].equals("signing")));
        }
        account.failing("GetEmailIdentity", "NotFoundException", 404);

        try (NameServer names = ReadyAccount.names("v=DMARC1");
                SesReadiness ses = SesReadiness.open(ReadyAccount.route(), names.dns())) {
            Inspection sender = ses.of(new SesReadiness.Mail("reports@Mail.example.com", List.of(), 1))
                    .get(0);
            assertThat(sender.wrong().map(ReadyAccount::told).orElse(sender.what()))
                    .endsWith(told);
        }
    }

    /** The stack's role may ask for the sender's domain, and neither for the address nor for the domain above. */
    @Test
    void whoMayAskForTheDomainAloneIsToldOfIt() throws IOException {
        account.allBut("GetEmailIdentity");
        account.known("example.com", ReadyAccount.READY);
        account.failing("GetEmailIdentity", "AccessDeniedException", 403);

        assertThat(account.look().get(0).what()).endsWith("by the identity example.com");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GetEmailIdentity | MAIL-SENDER SES in us-east-1 knows none of reports@example.com, example.com
            GetConfigurationSetEventDestinations | MAIL-SET there is no configuration set "quarterdeck-digests"
            """)
    void whatIsNotThereIsNamed(String operation, String told) throws IOException {
        account.allBut(operation);
        account.failing(operation, "NotFoundException", 404);

        assertThat(ReadyAccount.wrong(account.look())).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "GetEmailIdentity, 6",
        "GetAccount, 4",
        "GetConfigurationSetEventDestinations, 6",
    })
    void whatTheRoleMayNotAskIsNeitherReadyNorWrong(String operation, int lines) throws IOException {
        account.allBut(operation);
        account.failing(operation, "AccessDeniedException", 403);

        List<Inspection> seen = account.look();

        assertThat(ReadyAccount.wrong(seen)).isEmpty();
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
        account.allBut("GetAccount");
        account.answering("GetAccount", ReadyAccount.MAY_SEND.replace("AccessEnabled\":true", "AccessEnabled\":false"));
        account.answering("ListEmailIdentities", """
                {"EmailIdentities":[
                 {"IdentityType":"DOMAIN","IdentityName":"example.com","VerificationStatus":"SUCCESS"},
                 {"IdentityType":"%s","IdentityName":"%s","VerificationStatus":"%s"}]}""".formatted(
                        identity.contains("@") ? "EMAIL_ADDRESS" : "DOMAIN", identity, status));

        List<String> left = List.of("MAIL-SANDBOX the account is in SES's sandbox, and these readers are not verified:"
                + " ann@example.org");
        assertThat(ReadyAccount.wrong(account.look())).isEqualTo(ready ? List.of() : left);
    }

    @Test
    void withoutAConfigurationSetNobodyLearnsOfBounces() {
        try (NameServer names = ReadyAccount.names("v=DMARC1; p=quarantine");
                SesReadiness ses =
                        SesReadiness.open(new Route.Ses(Optional.of("us-east-1"), Optional.empty()), names.dns())) {
            assertThat(ReadyAccount.wrong(ses.of(ReadyAccount.mail())))
                    .containsExactly("MAIL-EVENTS no configuration set is named, and so nobody learns what bounces");
        }
    }
}
