package dev.quarterdeck.section;

import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.Optional;

/**
 * One key figure, large.
 *
 * @param unit the unit it belongs to
 * @param change what became of it since the previous edition; empty where nothing compares
 */
public record Tile(String unit, Text label, Text value, Optional<Change> change) {

    /** Whether its figure, or any of them, is known. */
    public boolean isKnown() {
        return !value.plain().equals(Format.UNKNOWN);
    }

    /** A difference and whether it is welcome. */
    public record Change(Text text, Tone tone) {}
}
