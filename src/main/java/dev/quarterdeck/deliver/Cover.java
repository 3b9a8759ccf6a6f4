package dev.quarterdeck.deliver;

import java.util.List;
import java.util.function.Function;

/**
 * What is put over the letters that one reader gets in one message.
 *
 * @param title whose reports they are, for people
 * @param subject one line of printable characters, for those perspectives' letters
 */
public record Cover(String title, Function<List<Mailing>, String> subject) {}
