package dev.quarterdeck.ledger;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) in which no cell is a formula: spreadsheets run what begins like one. */
final class Csv {

    static final String END = "\r\n";

    /** Also with blanks before it, and as the wide forms that some spreadsheets read as the same. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@|%＝＋－＠].*|[\\t\\r\\n].*");

    private static final Pattern IN_QUOTES = Pattern.compile("(?s).*[\",\\r\\n].*");

    private Csv() {}

    static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", END));
    }

    /** A formula gets an apostrophe before it, which spreadsheets take as "this is text". */
    private static String cell(String value) {
        String text = FORMULA.matcher(value).matches() ? "'" + value : value;
        return IN_QUOTES.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
