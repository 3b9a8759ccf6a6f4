package dev.quarterdeck.deliver;

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
     */
    record Handed(Fate fate, String reason) {

        static Handed taken() {
            return new Handed(Fate.TAKEN, "");
        }
    }

    /** The ways that the handing over can end. */
    enum Fate {
        TAKEN,
        /** It was certainly not taken, and may be tried again. */
        REFUSED,
        /** The connection was lost when it may have been taken. */
        UNKNOWN
    }
}
