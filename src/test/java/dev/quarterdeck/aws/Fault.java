package dev.quarterdeck.aws;

/** What can become of a request and its answer. */
public enum Fault {
    /** The connection ends before the request has arrived. */
    DROPPED,
    /** The request is carried out, and the connection ends before the answer. */
    LOST,
    /** Half of the request arrives. */
    HALF_REQUEST,
    /** The request is carried out, and half of the answer arrives. */
    HALF_ANSWER,
    /** The server asks to slow down. */
    SLOW_DOWN,
    /** The server fails. */
    BROKEN,
    /** The request arrives late, when {@link FaultProxy#release()} lets it. */
    HELD,
    /** The request is carried out, and the answer arrives late. */
    HELD_ANSWER,
    /** The request is carried out; the connection ends late and without an answer. */
    HELD_AND_LOST,
    /** The client's process dies before the request: neither it nor any later one arrives. */
    DEAD,
    /** The client's process dies after the request: no later one arrives. */
    DEAD_AFTER
}
