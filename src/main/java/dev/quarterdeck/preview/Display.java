package dev.quarterdeck.preview;

import java.io.IOException;

/** What is shown now. Whoever asks for what is still being baked waits for it. */
final class Display {

    private Shown shown;
    private boolean closed;

    Display(Shown first) {
        this.shown = first;
    }

    synchronized Shown now() {
        return shown;
    }

    /** Takes the place of what was shown before, which it returns. */
    synchronized Shown show(Shown next) {
        Shown before = shown;
        shown = next;
        notifyAll();
        return before;
    }

    /** What is shown once nothing of it is to come. */
    synchronized Shown whole() throws IOException {
        try {
            while (!shown.isWhole() && !closed) {
                wait();
            }
            return shown;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a page waits", e);
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
