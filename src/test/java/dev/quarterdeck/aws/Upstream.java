package dev.quarterdeck.aws;

import java.io.IOException;

/** What a {@link FaultProxy} stands before. */
public interface Upstream {

    /** The answer to a request. */
    Message answer(Message request) throws IOException;

    /** Takes the beginning of a request whose sender is gone. */
    void half(Message request) throws IOException;
}
