package dev.quarterdeck.deliver;

import java.util.List;
import java.util.Optional;

/**
 * In whose name digests go out.
 *
 * @param bcc mailboxes that get a copy for the record
 */
public record Sender(String from, Optional<String> replyTo, List<String> bcc) {

    public Sender {
        bcc = List.copyOf(bcc);
    }

    /** The part of the address behind the at sign. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
