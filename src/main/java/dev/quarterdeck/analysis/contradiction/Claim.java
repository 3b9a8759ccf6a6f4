package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;

/**
 * One thing that a handoff states.
 *
 * @param unit the unit whose handoff states it
 * @param words in the author's words, or the phrase of the pair's row that they hold
 * @param amount missing where it is no number, as {@code day} is where it is no day
 */
record Claim(String unit, String words, Quantity amount, Day day, Place at) {

    static Claim words(String unit, String words, Place at) {
        Sources looked = Sources.of(at);
        return new Claim(unit, words, Quantity.missing(Type.NUMBER, looked), Day.missing(Type.DATE, looked), at);
    }

    /** As a page shows it. */
    Text text() {
        if (amount.isKnown()) {
            return Format.of(amount.type()).text(amount);
        }
        return day.isKnown() ? Format.of(day.type()).text(day) : Text.quote(words, Sources.of(at));
    }
}
