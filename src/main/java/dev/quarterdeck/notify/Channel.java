package dev.quarterdeck.notify;

import java.util.Optional;

/** A service that is told of editions. */
interface Channel {

    /** Its setting behind {@code notify.}, which messages call it by. */
    String name();

    /** Tells it of an edition; what hindered that as a clause without a final stop, empty once it has confirmed. */
    Optional<String> tell(News news);
}
