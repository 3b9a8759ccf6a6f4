package dev.quarterdeck.section;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.Optional;

/**
 * One key figure, large.
 *
 * @param unit the unit it belongs to
 * @param figure the figure that is compared and followed over editions; its text may show more than that
 * @param change what became of it since the previous edition; empty where nothing compares
 */
public record Tile(String unit, Figure.Key figure, Text label, Text value, Optional<Change> change) {

    /** Whether its figure, or any of them, is known. */
    public boolean isKnown() {
        return !value.plain().equals(Format.UNKNOWN);
    }

    /** A difference and whether it is welcome. */
    public record Change(Text text, Tone tone) {}
}
