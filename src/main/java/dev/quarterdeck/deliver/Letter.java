package dev.quarterdeck.deliver;

/**
 * A digest for one reader.
 *
 * @param subject one line of printable characters
 * @param archived US-ASCII with line feeds, as the archive holds it: what its recorded hash is of
 * @param plain what is mailed, with the plain link: the archived text, or a note in its place
 * @param mailed the same with a link of the reader's own, where links are signed; empty where the reader is to be told nothing
 */
public record Letter(String subject, String archived, String plain, String mailed) {

    /** A whole digest. */
    public Letter(String subject, String digest, String mailed) {
        this(subject, digest, digest, mailed);
    }

    /** Whether the reader is to be told nothing. */
    boolean isSilent() {
        return mailed.isEmpty();
    }

    /** Whether it only says that nothing is new. */
    boolean isNote() {
        return !plain.equals(archived);
    }

    boolean isPersonal() {
        return !mailed.equals(plain);
    }
}
