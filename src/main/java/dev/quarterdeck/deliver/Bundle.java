package dev.quarterdeck.deliver;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one reader gets in one message: one perspective's letter, or those of several.
 *
 * @param subject one line of printable characters
 * @param title whose reports they are, for people
 * @param list the same, for mail programs that sort
 * @param parts never empty, all of one edition
 */
record Bundle(String reader, String subject, String title, String list, String messageId, List<Part> parts) {

    /** Between two letters in one message. */
    static final String RULE = "\n" + "=".repeat(72) + "\n\n";

    Bundle {
        parts = List.copyOf(parts);
    }

    String edition() {
        return parts.get(0).receipt().key().edition();
    }

    String readerHash() {
        return parts.get(0).receipt().key().readerHash();
    }

    List<String> perspectives() {
        return parts.stream().map(Part::perspective).toList();
    }

    boolean isPersonal() {
        return parts.stream().anyMatch(part -> part.letter().isPersonal());
    }

    String text(Function<Letter, String> side) {
        return parts.stream().map(Part::letter).map(side).collect(Collectors.joining(RULE));
    }
}
