package dev.quarterdeck.framework;

import dev.quarterdeck.value.Text;
import java.util.Optional;

/** Every sentence and label that reports print, by id, with the facts each may name. */
@SuppressWarnings("DoNotCallSuggester")
public final class Wording {

    /** The sentence of a row, its facts filled in. A label of the page stays a label, a fact keeps its role and sources. */
    public Text say(String id, Facts facts) {
        throw new IllegalStateException("no wording " + id + facts);
    }

    /** The sentence, or nothing when a fact outside {@code [[ ]]} is unknown. */
    public Optional<Text> sayIfKnown(String id, Facts facts) {
        throw new IllegalStateException("no wording " + id + facts);
    }

    /** The short form for digests: the row's own, else the sentence without its final stop. */
    public Text brief(String id, Facts facts) {
        throw new IllegalStateException("no wording " + id + facts);
    }

    /** A label of the Labels table, such as {@code figure.cash}. */
    public Text label(String id) {
        throw new IllegalStateException("no label " + id);
    }

    /** Title, intro, empty sentence and column heads of a report section. */
    public SectionText section(String id) {
        throw new IllegalStateException("no section text " + id);
    }
}
