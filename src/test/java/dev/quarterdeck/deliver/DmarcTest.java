package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.source.Inspection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a sender's domain says what becomes of mail in its name, as its name server answers. */
class DmarcTest extends WithReadyAccount {

    DmarcTest(AwsFake aws) {
        super(aws);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            v=DMARC1; p=none | true
            v=DMARC1 | true
            v=DMARC12 | false
            v=spf1 -all | false
            """)
    void aDomainNeedsARecordThatSaysWhatBecomesOfMailInItsName(String text, boolean ready) {
        try (NameServer names = ReadyAccount.names(text)) {
            assertThat(ReadyAccount.wrong(ReadyAccount.look(names.dns())).isEmpty())
                    .isEqualTo(ready);
        }
    }

    @Test
    void theRecordOfADomainAboveCountsAndNoneOfATopLevel() {
        try (NameServer names = new NameServer(Map.of("_dmarc.example.com", List.of("v=DMARC1; p=reject")));
                SesReadiness ses = SesReadiness.open(ReadyAccount.route(), names.dns())) {
            assertThat(ReadyAccount.wrong(ses.of(new SesReadiness.Mail("reports@mail.example.com", List.of(), 1))))
                    .isEmpty();
            assertThat(names.asked()).containsExactly("_dmarc.mail.example.com", "_dmarc.example.com");
        }
        try (NameServer names = new NameServer(Map.of())) {
            assertThat(ReadyAccount.wrong(ReadyAccount.look(names.dns())))
                    .containsExactly("MAIL-DMARC there is no TXT record that begins with v=DMARC1");
            assertThat(names.asked()).containsExactly("_dmarc.example.com");
        }
    }

    @Test
    void aNameServerThatDoesNotAnswerProvesNothing() {
        NameServer gone = new NameServer(Map.of());
        gone.close();

        List<Inspection> seen = ReadyAccount.look(gone.dns());

        assertThat(ReadyAccount.wrong(seen)).isEmpty();
        assertThat(seen.get(1).hindrance()).contains("the domain name system did not answer");
    }
}
