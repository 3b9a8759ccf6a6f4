package dev.quarterdeck.collect.aws;

import java.util.Set;
import java.util.function.Consumer;

/**
 * What one service is asked, and which fields of its answers are kept.
 *
 * @param name the collector's name in the snapshot
 * @param after names of others whose answers it goes by
 * @param questions asks, and puts what is kept into the answers; of what is refused it need take no notice
 */
record Survey(String name, Scope scope, Set<String> after, Consumer<Answers> questions) {

    Survey(String name, Scope scope, Consumer<Answers> questions) {
        this(name, scope, Set.of(), questions);
    }
}
