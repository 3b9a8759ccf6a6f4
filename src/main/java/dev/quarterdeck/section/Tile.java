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

    /** Whether its figure is another one than in the previous edition. */
    public boolean moved() {
        return change.filter(one -> !one.told().isEmpty()).isPresent();
    }

    /** Whether its figure is known and was not, or was and is not. */
    public boolean crossed() {
        return change.filter(Change::crossed).isPresent();
    }

    /**
     * A difference and whether it is welcome.
     *
     * @param told what was and what is, in words of their own; empty where nothing moved
     * @param crossed whether it is known and was not, or was and is not
     */
    public record Change(Text text, Tone tone, Text told, boolean crossed) {}
}
