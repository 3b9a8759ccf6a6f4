package dev.quarterdeck.bounces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.bounces.MailEvent.Kind;
import dev.quarterdeck.ledger.Receipt;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads an event as SES publishes it to a topic whose subscription delivers raw messages. */
final class EventReader {

    /** As long as a message of SQS was for most of its life; an event is some thousand characters. */
    private static final int LONGEST = 262_144;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private EventReader() {}

    /** The event, or nothing where the text is none. */
    static Optional<MailEvent> read(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode event = JSON.readTree(body);
            return event.path("eventType").isTextual() ? Optional.of(event(event)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static MailEvent event(JsonNode event) {
        JsonNode mail = event.path("mail");
        Instant mailedAt = Instant.parse(mail.path("timestamp").asText());
        Kind kind = kind(event);
        JsonNode about = about(event, kind);
        String at = about.path("timestamp").asText();
        return new MailEvent(
                kind,
                detail(about, kind),
                at.isEmpty() ? mailedAt : Instant.parse(at),
                mailedAt,
                mail.path("messageId").asText(),
                mail.path("commonHeaders").path("messageId").asText().replaceAll("^<|>$", ""),
                letters(mail.path("tags")),
                texts(mail.path("destination")).toList(),
                recipients(event, kind));
    }

    private static Kind kind(JsonNode event) {
        return switch (event.path("eventType").asText()) {
            case "Send" -> Kind.SEND;
            case "Delivery" -> Kind.DELIVERY;
            case "Bounce" ->
                event.at("/bounce/bounceType").asText().equals("Permanent") ? Kind.BOUNCE : Kind.SOFT_BOUNCE;
            case "Complaint" -> Kind.COMPLAINT;
            case "Reject" -> Kind.REJECT;
            case "DeliveryDelay" -> Kind.DELAY;
            default -> Kind.OTHER;
        };
    }

    private static JsonNode about(JsonNode event, Kind kind) {
        return event.path(
                switch (kind) {
                    case SEND -> "send";
                    case DELIVERY -> "delivery";
                    case BOUNCE, SOFT_BOUNCE -> "bounce";
                    case COMPLAINT -> "complaint";
                    case REJECT -> "reject";
                    case DELAY -> "deliveryDelay";
                    case OTHER -> "";
                });
    }

    /** Repeated to the owner, and so a word or nothing. */
    private static String detail(JsonNode about, Kind kind) {
        String word = about.path(
                        switch (kind) {
                            case BOUNCE, SOFT_BOUNCE -> "bounceSubType";
                            case COMPLAINT -> "complaintFeedbackType";
                            case DELAY -> "delayType";
                            default -> "";
                        })
                .asText();
        return word.matches("[A-Za-z-]{1,40}") ? word : "";
    }

    /** A letter with several perspectives' digests names them all, with {@code _} between. */
    private static List<Receipt.Key> letters(JsonNode tags) {
        String edition = tag(tags, "edition").replace('_', '.');
        String reader = tag(tags, "reader");
        return Arrays.stream(tag(tags, "perspective").split("_", -1))
                .distinct()
                .map(perspective -> Receipt.Key.parse(edition, perspective, reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String tag(JsonNode tags, String name) {
        JsonNode values = tags.path(name);
        return values.size() == 1 ? values.path(0).asText() : "";
    }

    private static List<String> recipients(JsonNode event, Kind kind) {
        return switch (kind) {
            case DELIVERY -> texts(event.at("/delivery/recipients")).toList();
            case BOUNCE, SOFT_BOUNCE -> addresses(event.at("/bounce/bouncedRecipients"));
            case COMPLAINT -> addresses(event.at("/complaint/complainedRecipients"));
            case DELAY -> addresses(event.at("/deliveryDelay/delayedRecipients"));
            case SEND, REJECT, OTHER -> texts(event.at("/mail/destination")).toList();
        };
    }

    private static List<String> addresses(JsonNode recipients) {
        return elements(recipients)
                .map(recipient -> recipient.path("emailAddress").asText())
                .toList();
    }

    private static Stream<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
