package dev.quarterdeck.digest;

/**
 * One letter, in US-ASCII.
 *
 * @param subject at most 78 characters
 * @param text lines that end with a line feed; at most 72 columns but for the link
 * @param replaced characters that have no likeness in ASCII and stand as question marks
 */
public record Digest(String subject, String text, int replaced) {}
