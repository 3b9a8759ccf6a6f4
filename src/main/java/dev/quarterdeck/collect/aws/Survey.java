package dev.quarterdeck.collect.aws;

import java.util.Set;

/** What one service is asked, and which fields of its answers are kept. */
interface Survey {

    /** The collector's name in the snapshot. */
    String name();

    Scope scope();

    /** Names of others whose answers it goes by. */
    default Set<String> after() {
        return Set.of();
    }

    /** Asks, and puts what is kept into the answers; of what is refused it need take no notice. */
    void survey(Answers answers);
}
