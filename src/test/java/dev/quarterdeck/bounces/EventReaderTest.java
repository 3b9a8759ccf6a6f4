package dev.quarterdeck.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.bounces.MailEvent.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final SesEvent SENT = SesEvent.sent("2026-05-01.2", "ceo", "0123456789abcdef", "ann@example.com");

    @Test
    void readsWhatABounceTells() {
        MailEvent event =
                EventReader.read(SENT.bounced("Permanent", "General").json()).orElseThrow();

        assertThat(event.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(event.detail()).isEqualTo("General");
        assertThat(event.at()).isEqualTo(Instant.parse("2026-05-01T12:00:07Z"));
        assertThat(event.mailedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:05Z"));
        assertThat(event.serviceId()).isEqualTo("0100017");
        assertThat(event.letters())
                .extracting(key -> key.edition() + " " + key.perspective() + " " + key.readerHash())
                .containsExactly("2026-05-01.2 ceo 0123456789abcdef");
        assertThat(event.readers()).containsExactly("ann@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"Send\"",
                "{\"eventType\": 7}",
                "{\"eventType\": \"Send\"}",
                "{\"eventType\": \"Send\", \"mail\": []}",
                "{\"eventType\": \"Send\", \"mail\": {\"timestamp\": \"yesterday\"}}",
                "{\"eventType\": \"Send\", \"mail\": {\"timestamp\": \"+1000000001-01-01T00:00:00Z\"}}",
                "{\"eventType\": \"Bounce\", \"mail\": {\"timestamp\": \"2026-05-01T12:00:00Z\"}, \"bounce\": {\"timestamp\": \"soon\"}}",
                "{\"eventType\": \"Send\", \"mail\": {\"timestamp\": \"2026-05-01T12:00:00Z\"}} {}",
            })
    void whatIsNoEventIsNone(String body) {
        assertThat(EventReader.read(body)).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooDeepIsNone() {
        assertThat(EventReader.read(SENT.json() + " ".repeat(300_000))).isEmpty();
        assertThat(EventReader.read("{\"eventType\":".repeat(20_000))).isEmpty();
        assertThat(EventReader.read("[".repeat(200_000))).isEmpty();
    }

    @Test
    void wordsOfTheServiceAreRepeatedOnlyWhereTheyAreWords() {
        assertThat(EventReader.read(SENT.bounced("Permanent", "<b>General</b>").json()))
                .map(MailEvent::detail)
                .contains("");
    }

    @Test
    void anEventWithoutTagsIsOfNoLetter() {
        String foreign = "{\"eventType\": \"Send\", \"mail\": {\"timestamp\": \"2026-05-01T12:00:00Z\"}}";

        assertThat(EventReader.read(foreign))
                .map(MailEvent::letters)
                .hasValueSatisfying(letters -> assertThat(letters).isEmpty());
        assertThat(EventReader.read(SENT.json().replace("[\"ceo\"]", "[\"ceo\", \"cfo\"]")))
                .map(MailEvent::letters)
                .hasValueSatisfying(letters -> assertThat(letters).isEmpty());
    }
}
