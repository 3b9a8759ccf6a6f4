package dev.quarterdeck.site;

import java.util.List;
import java.util.regex.Pattern;

/** Tells values that look like credentials, which have no place in a settings file. */
final class Secrets {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}\\b"),
            Pattern.compile("\\b[srp]k_(?:live|test)_[0-9A-Za-z]{10,}"),
            Pattern.compile("\\bxox[baprs]-[0-9A-Za-z-]{10,}"),
            Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
            Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{36}"),
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            Pattern.compile(
                    "(?<![0-9A-Za-z/+])(?=[a-zA-Z/+]*[0-9])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])[0-9A-Za-z/+]{40}(?![0-9A-Za-z/+=])"));

    private static final Pattern NAME =
            Pattern.compile("(?i).*(?:secret|password|passwd|token|api_?key|access_?key).*");

    private Secrets() {}

    static boolean isKeyShaped(String key, String value) {
        return SHAPES.stream().anyMatch(shape -> shape.matcher(value).find())
                || (NAME.matcher(key).matches() && value.length() >= 16);
    }
}
