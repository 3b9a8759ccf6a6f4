package dev.quarterdeck.bounces;

import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.MailQueue;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;

/** The events about sent letters that wait in a queue, each deleted there once the ledger has what it tells. */
public final class Bounces implements AutoCloseable {

    /** Of so many batches at once something else is wrong; the next run goes on. */
    private static final int MOST_BATCHES = 1000;

    private final Place at;
    private final EventQueue queue;

    private Bounces(MailQueue at) {
        this.at = Place.startOf(at.toString());
        this.queue = EventQueue.open(at);
    }

    /** Makes the client; no call is made yet. */
    public static Bounces open(MailQueue at) {
        return new Bounces(at);
    }

    /**
     * Records in the ledger what has come, and says what the owner should know of it. What is no event stays, for the queue of dead
     * letters: it may be one that a later version can read.
     */
    public List<Problem> drain(Ledger ledger, Instant now) {
        Recorder recorder = new Recorder(ledger, at, now);
        Set<Problem> problems = new LinkedHashSet<>();
        Set<String> unread = new HashSet<>();
        List<Message> messages = queue.receive();
        for (int batch = 1; !messages.isEmpty() && batch <= MOST_BATCHES; batch++) {
            for (Message message : messages) {
                Optional<MailEvent> event = EventReader.read(message.body());
                if (event.isPresent()) {
                    problems.addAll(recorder.record(event.get()));
                    queue.delete(message);
                } else {
                    unread.add(message.messageId());
                }
            }
            messages = queue.receive();
        }
        if (!unread.isEmpty()) {
            problems.add(
                    Problem.warning(
                            at,
                            "MAIL-EVENT",
                            unread.size() + " of its messages cannot be read as events of SES",
                            "See that the subscription delivers raw messages; what is received five times goes to the dead letters"));
        }
        return new ArrayList<>(problems);
    }

    /** Proves that the queue can be reached, and takes nothing from it. */
    public void probe() {
        queue.probe();
    }

    @Override
    public void close() {
        queue.close();
    }
}
