package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one check saw in one function, in the words of the snapshot. */
final class Sighting {

    static final Sighting PASS = new Sighting("pass");

    /** Neither the weakness nor the safeguard, which may stand in another file. */
    static final Sighting NOT_SEEN = new Sighting("not-seen");

    private final String word;

    private Sighting(String word) {
        this.word = word;
    }

    /** The weakness, and where. */
    static Sighting fail(int line) {
        return new Sighting("fail:" + line);
    }

    /** Of several: the first weakness, else a safeguard. */
    static Sighting of(List<Sighting> several) {
        return several.stream()
                .filter(one -> one.word.startsWith("fail"))
                .findFirst()
                .or(() -> several.stream().filter(one -> one == PASS).findFirst())
                .orElse(NOT_SEEN);
    }

    /** The first node that is at fault; else a pass where a safeguard was seen. */
    static Sighting of(Stream<Syntax> faults, boolean guarded) {
        Optional<Syntax> first = faults.findFirst();
        return first.map(fault -> fail(fault.line())).orElse(guarded ? PASS : NOT_SEEN);
    }

    String word() {
        return word;
    }
}
