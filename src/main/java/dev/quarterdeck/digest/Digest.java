package dev.quarterdeck.digest;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One letter, in US-ASCII.
 *
 * @param subject at most 78 characters
 * @param text lines that end with a line feed; at most 72 columns but for the link
 * @param link where the report is; alone on its line
 * @param replaced characters that have no likeness in ASCII and stand as question marks
 */
public record Digest(String subject, String text, URI link, int replaced) {

    /** The text with another link in place of its own: the same but for that one line, whatever its length. */
    public String leadingTo(URI other) {
        return Pattern.compile("^" + Pattern.quote(link.toASCIIString()) + "$", Pattern.MULTILINE | Pattern.UNIX_LINES)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other.toASCIIString()));
    }
}
