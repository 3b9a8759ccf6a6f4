package dev.quarterdeck;

/** What began a failure. Of one on another core, Java tells what it has made of it; the root is the same on all. */
final class RootCause {

    private RootCause() {}

    static Throwable of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
