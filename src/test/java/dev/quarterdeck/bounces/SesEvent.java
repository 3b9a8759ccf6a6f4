package dev.quarterdeck.bounces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * An event as SES publishes it, in the form that its developer guide shows.
 *
 * @param type such as {@code Bounce}
 * @param part what describes the case, as JSON
 */
public record SesEvent(String type, String part, String edition, String perspective, String reader, List<String> to) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static SesEvent sent(String edition, String perspective, String reader, String to) {
        return new SesEvent("Send", "{}", edition, perspective, reader, List.of(to));
    }

    public SesEvent delivered() {
        String part = """
                {"timestamp": "2026-05-01T12:00:09.100Z", "processingTimeMillis": 2213, "recipients": ["%s"],
                 "smtpResponse": "250 2.6.0 Message received", "reportingMTA": "mta.example.com"}""";
        return new SesEvent("Delivery", part.formatted(to.get(0)), edition, perspective, reader, to);
    }

    public SesEvent bounced(String bounceType, String subType) {
        return bounced(bounceType, subType, to.get(0));
    }

    SesEvent bounced(String bounceType, String subType, String address) {
        String part = """
                {"bounceType": "%s", "bounceSubType": "%s", "timestamp": "2026-05-01T12:00:07.000Z",
                 "bouncedRecipients": [{"emailAddress": "%s", "action": "failed", "status": "5.1.1",
                   "diagnosticCode": "smtp; 550 5.1.1 user unknown"}],
                 "feedbackId": "01000157c44f053b-61b59c11", "reportingMTA": "dsn; mta.example.com"}""";
        return new SesEvent("Bounce", part.formatted(bounceType, subType, address), edition, perspective, reader, to);
    }

    SesEvent complained() {
        String part = """
                {"complainedRecipients": [{"emailAddress": "%s"}], "timestamp": "2026-05-01T12:30:00.000Z",
                 "feedbackId": "01000157c44f053b-61b59c12", "userAgent": "Example Feedback Loop", "complaintFeedbackType": "abuse"}""";
        return new SesEvent("Complaint", part.formatted(to.get(0)), edition, perspective, reader, to);
    }

    SesEvent rejected() {
        return new SesEvent("Reject", "{\"reason\": \"Bad content\"}", edition, perspective, reader, to);
    }

    SesEvent delayed() {
        String part = """
                {"delayType": "MailboxFull", "expirationTime": "2026-05-02T00:25:59.914Z", "timestamp": "2026-05-01T12:25:58.914Z",
                 "delayedRecipients": [{"emailAddress": "%s", "status": "4.2.2", "diagnosticCode": "smtp; 452 full"}]}""";
        return new SesEvent("DeliveryDelay", part.formatted(to.get(0)), edition, perspective, reader, to);
    }

    SesEvent to(String... addresses) {
        return new SesEvent(type, part, edition, perspective, reader, List.of(addresses));
    }

    /** With SES's id of the message, and when SES took it. */
    public String json(String serviceId, String mailedAt) {
        try {
            ObjectNode event = JSON.createObjectNode().put("eventType", type);
            ObjectNode mail = event.putObject("mail");
            mail.put("timestamp", mailedAt)
                    .put("source", "reports@example.com")
                    .put("sendingAccountId", "123456789012")
                    .put("messageId", serviceId)
                    .put("headersTruncated", false);
            to.forEach(mail.withArray("destination")::add);
            ObjectNode tags = mail.putObject("tags");
            tags.putArray("ses:configuration-set").add("quarterdeck-digests");
            tags.putArray("edition").add(edition.replace('.', '_'));
            tags.putArray("perspective").add(perspective);
            tags.putArray("reader").add(reader);
            event.set(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), JSON.readTree(part));
            return event.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String json() {
        return json("0100017", "2026-05-01T12:00:05.000Z");
    }
}
