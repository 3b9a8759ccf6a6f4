package dev.quarterdeck.deliver;

/**
 * A digest for one reader.
 *
 * @param subject one line of printable characters
 * @param text US-ASCII with line feeds, as the archive holds it: what its recorded hash is of
 * @param mailed what the reader gets: the same, but for a link of the reader's own where links are signed
 */
public record Letter(String subject, String text, String mailed) {

    boolean isPersonal() {
        return !mailed.equals(text);
    }
}
