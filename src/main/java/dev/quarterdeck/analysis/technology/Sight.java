package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Type;
import java.util.Optional;

/**
 * What one look at one thing shows.
 *
 * @param gap what would have to be known; only where it cannot be told
 */
record Sight(State state, Optional<Gap> gap) {

    /** How it looks; of two, the later outweighs the earlier. */
    enum State {
        FINE,
        UNKNOWN,
        MILD,
        FAULT
    }

    static final Sight FINE = new Sight(State.FINE, Optional.empty());
    static final Sight MILD = new Sight(State.MILD, Optional.empty());
    static final Sight FAULT = new Sight(State.FAULT, Optional.empty());

    static Sight unknown(Measured part) {
        return new Sight(State.UNKNOWN, Optional.of(Gap.notCollected(part)));
    }

    static Sight unlisted(Measured part) {
        return new Sight(State.UNKNOWN, Optional.of(Gap.unlisted(part)));
    }

    static Sight faultIf(boolean wrong) {
        return wrong ? FAULT : FINE;
    }

    /** A flag that must have one value. */
    static Sight mustBe(boolean wanted, Measured flag) {
        return flag.flag().map(value -> faultIf(value != wanted)).orElseGet(() -> unknown(flag));
    }

    /** A number that must be zero. */
    static Sight none(Measured number) {
        var count = number.quantity(Type.COUNT);
        return count.isKnown() ? faultIf(!count.isZero()) : unknown(number);
    }

    /** A list that must hold something. */
    static Sight some(Measured list) {
        return list.isPresent() ? faultIf(list.items().isEmpty()) : unknown(list);
    }

    /** Wrong where either is; else not known where either is not. */
    Sight or(Sight other) {
        return state.compareTo(other.state) >= 0 ? this : other;
    }

    /** Fine where either is; not known where neither is and one is not known. */
    Sight unless(Sight other) {
        if (state == State.FINE || other.state == State.FINE) {
            return FINE;
        }
        return state == State.UNKNOWN ? this : other;
    }
}
