package dev.quarterdeck.deliver;

/**
 * A digest for one reader.
 *
 * @param subject one line of printable characters
 * @param text US-ASCII with line feeds, as the archive holds it
 */
public record Letter(String subject, String text) {}
