package dev.quarterdeck.deliver;

import dev.quarterdeck.ledger.Receipt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers under which one sender's messages of one time go out. */
record Letterhead(Sender sender, Instant now) {

    /** Long threads are known by their first message and their last ones (RFC 5322 section 3.6.4 lets others be left out). */
    private static final int REFERENCES = 10;

    /**
     * A reader's message.
     *
     * @param earlier ids of what the reader was sent before of the same, oldest first
     */
    Message message(Bundle bundle, List<String> earlier) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", Message.date(now));
        headers.put("From", sender.from());
        headers.put("To", bundle.reader());
        if (!sender.bcc().isEmpty() && !bundle.isPersonal()) {
            headers.put("Bcc", String.join(", ", sender.bcc()));
        }
        sender.replyTo().ifPresent(address -> headers.put("Reply-To", address));
        headers.put("Subject", Message.said(bundle.subject()));
        headers.put("Message-ID", "<" + bundle.messageId() + ">");
        if (!earlier.isEmpty()) {
            headers.put("In-Reply-To", "<" + earlier.get(earlier.size() - 1) + ">");
            headers.put("References", references(earlier));
        }
        headers.put("List-Id", Message.named(bundle.title(), bundle.list() + ".reports." + sender.domain()));
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Report-Edition", bundle.edition());
        headers.put("X-Report-Perspective", String.join(" ", bundle.perspectives()));
        headers.put(
                "X-Content-SHA256",
                bundle.parts().stream()
                        .map(Part::receipt)
                        .map(Receipt::bodySha256)
                        .collect(Collectors.joining(" ")));
        return new Message(headers, bundle.text(Letter::mailed));
    }

    /** What mailboxes for the record get where a blind copy would show them the reader's own link: a message of theirs, first. */
    Message copy(Message message, Bundle bundle) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.put("To", String.join(", ", sender.bcc()));
        headers.computeIfPresent("Message-ID", (name, id) -> "<copy." + id.substring(1));
        headers.put("X-Report-Reader", bundle.reader());
        return new Message(headers, bundle.text(Letter::plain));
    }

    private static String references(List<String> earlier) {
        int left = Math.max(0, earlier.size() - 1 - REFERENCES);
        return earlier.stream()
                .filter(id -> earlier.indexOf(id) == 0 || earlier.indexOf(id) > left)
                .map(id -> "<" + id + ">")
                .collect(Collectors.joining(" "));
    }
}
