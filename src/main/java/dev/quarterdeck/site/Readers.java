package dev.quarterdeck.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Mail addresses in settings. */
final class Readers {

    /** Whom the older tools' single list stands for: the readers of every perspective that names none. */
    static final String EVERYONE = "perspective.*.to";

    /** The part of RFC 5322 addresses that people use: no quotes, comments, controls or blanks. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    private Readers() {}

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The addresses of a list with commas. */
    static List<String> of(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
