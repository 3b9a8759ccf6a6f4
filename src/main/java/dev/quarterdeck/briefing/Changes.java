package dev.quarterdeck.briefing;

import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * What is different from an earlier edition.
 *
 * @param since the edition compared with; empty for a first edition
 * @param lines sentences for page and digest, in the order to print; never empty
 * @param moved key figures that moved and of which these sentences do not tell, for the page
 * @param newFindings ids that were not there before
 * @param resolvedFindings ids that are gone
 * @param followed what became of the actions that were due then
 */
public record Changes(
        Optional<String> since,
        List<Text> lines,
        List<Text> moved,
        List<String> newFindings,
        List<String> resolvedFindings,
        List<Followed> followed) {

    public Changes {
        lines = List.copyOf(lines);
        moved = List.copyOf(moved);
        newFindings = List.copyOf(newFindings);
        resolvedFindings = List.copyOf(resolvedFindings);
        followed = List.copyOf(followed);
    }
}
