package dev.quarterdeck.deliver;

import java.util.Optional;

/** Takes messages on their way: a folder, a mail server, a service. */
public interface Mailer extends AutoCloseable {

    /** How messages to the person who runs it call it. */
    String name();

    /** Sends one message, and says what became of it; a refusal is an answer, and no exception. */
    Handed send(Envelope envelope);

    @Override
    void close();

    /**
     * What became of a message.
     *
     * @param reason empty where it was taken; else a clause without a final stop that says what to do
     * @param messageId the id that the service gave it in place of ours, without angle brackets
     */
    record Handed(Fate fate, String reason, Optional<String> messageId) {

        static Handed taken() {
            return new Handed(Fate.TAKEN, "", Optional.empty());
        }

        static Handed takenAs(String messageId) {
            return new Handed(Fate.TAKEN, "", Optional.of(messageId));
        }

        /** This message is not taken; others may be. */
        static Handed refused(String reason) {
            return new Handed(Fate.REFUSED, reason, Optional.empty());
        }

        /** Nobody's message is taken now. */
        static Handed closed(String reason) {
            return new Handed(Fate.CLOSED, reason, Optional.empty());
        }

        static Handed unknown(String reason) {
            return new Handed(Fate.UNKNOWN, reason, Optional.empty());
        }
    }

    /** The ways that the handing over can end. */
    enum Fate {
        TAKEN,
        /** It was certainly not taken, and may be tried again. */
        REFUSED,
        /** It was certainly not taken, and neither would be any other now. */
        CLOSED,
        /** The connection was lost when it may have been taken. */
        UNKNOWN
    }
}
