package dev.quarterdeck.bounces;

import dev.quarterdeck.ledger.Receipt;
import java.time.Instant;
import java.util.List;

/**
 * What SES tells of one message.
 *
 * @param detail SES's own word for the case, of letters alone; empty where there is none
 * @param at when it happened
 * @param mailedAt when SES took the message
 * @param serviceId SES's id of the message
 * @param messageId the message's own id without angle brackets; empty where SES does not repeat it
 * @param letters what its tags name; empty for a message that is no letter of a ledger
 * @param to everybody the message was for
 * @param about those of them whom this event is about
 */
record MailEvent(
        Kind kind,
        String detail,
        Instant at,
        Instant mailedAt,
        String serviceId,
        String messageId,
        List<Receipt.Key> letters,
        List<String> to,
        List<String> about) {

    MailEvent {
        letters = List.copyOf(letters);
        to = List.copyOf(to);
        about = List.copyOf(about);
    }

    /** The kinds of events that mean something here. */
    enum Kind {
        SEND,
        DELIVERY,
        /** The receiving server will never take it. */
        BOUNCE,
        /** It was not taken this time, or an answering machine wrote back. */
        SOFT_BOUNCE,
        COMPLAINT,
        /** SES did not send what it had taken. */
        REJECT,
        DELAY,
        OTHER
    }

    /** Those it is about; of a message to one person only, that person, whatever address a forwarding server named. */
    List<String> readers() {
        return to.size() == 1 ? to : about;
    }
}
