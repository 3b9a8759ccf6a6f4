package dev.quarterdeck.handoff;

/** The general states of work; words of one section only, such as "quoted", stay {@link #OTHER} with their raw text. */
public enum Status {
    OPEN,
    DOING,
    BLOCKED,
    DONE,
    DROPPED,
    OTHER;

    /** Whether work is still to be done. */
    public boolean isOpen() {
        return this == OPEN || this == DOING || this == BLOCKED;
    }
}
