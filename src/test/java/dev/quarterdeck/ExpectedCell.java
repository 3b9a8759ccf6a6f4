package dev.quarterdeck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of expected results, read from left to right: every number, day and id of it must be told, in its order and to the
 * decimals that it shows; and nothing is told that it does not show.
 */
final class ExpectedCell {

    private static final Pattern TOKEN = Pattern.compile(
            "\\d{4}-\\d{2}(?:-\\d{2})?|\\p{L}[\\w-]*|(?<number>(?<!\\d)[+-]?\\$?\\d[\\d,]*(?:\\.\\d+)?K?)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern THOUSANDS_RANGE = Pattern.compile("\\$(\\d+)-(\\d+)K");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final String cell;
    private final List<Told.Item> items;
    private final List<String> faults = new ArrayList<>();

    private record Token(String text, int at) {}

    private ExpectedCell(String cell, List<Told.Item> items) {
        this.cell = cell;
        this.items = items;
    }

    /** What is told otherwise than the cell says; empty when all agree. */
    static List<String> faults(String cell, List<Told.Item> items) {
        // In a range such as $7-9K the suffix holds for both ends.
        String spelt = THOUSANDS_RANGE.matcher(cell).replaceAll("\\$$1K to \\$$2K");
        ExpectedCell expected = new ExpectedCell(spelt.replaceAll("(\\$\\d+K?)-(\\d)", "$1 to \\$$2"), items);
        expected.compare();
        return expected.faults;
    }

    private void compare() {
        List<String> listed =
                items.stream().filter(Told.Item::isListed).map(Told.Item::text).toList();
        boolean isList = !listed.isEmpty() && cell.contains(":");
        if (isList) {
            List<String> expected =
                    Arrays.asList(cell.substring(cell.indexOf(':') + 2).split(", "));
            if (!listed.equals(expected)) {
                faults.add("should list " + expected + " and lists " + listed);
            }
        } else {
            listed.stream().filter(id -> !names(cell, id)).forEach(id -> faults.add("the row does not name " + id));
        }
        List<String> labels = items.stream()
                .map(Told.Item::label)
                .filter(label -> !label.isEmpty())
                .toList();
        if (labels.stream().anyMatch(label -> names(cell, label))) {
            labels.stream()
                    .filter(label -> !names(cell, label))
                    .forEach(label -> faults.add("the row does not name " + label));
        }
        Deque<Token> numbers = numbers(namesTakenOut(isList ? cell.substring(0, cell.indexOf(':')) : cell));
        for (Told.Item item : items) {
            if (isNumberOrDay(item.text())) {
                take(numbers, item);
            } else if (!item.isListed() && !says(item)) {
                faults.add(item.reference() + " is " + item.text());
            }
        }
        numbers.forEach(token -> faults.add("nothing tells " + token.text()));
    }

    /** The text with blanks in place of names that hold digits, such as a span of days or "Owner 2": these are no figures. */
    private String namesTakenOut(String text) {
        String left = text;
        for (Told.Item item : items) {
            for (String name : List.of(item.label(), item.text())) {
                boolean holdsDigits = name.matches(".*[-\\s].*") && name.matches(".*\\d.*") && !isNumberOrDay(name);
                left = holdsDigits ? left.replace(name, " ".repeat(name.length())) : left;
            }
        }
        return left;
    }

    /** Whether a part of the cell has the word, as a state or as the heading of a list that names the item. */
    private boolean says(Told.Item item) {
        String word = item.text().equals("missing") ? "not tracked" : item.text();
        return Arrays.stream(cell.split("; "))
                .filter(part -> !names(cell, item.label()) || names(part, item.label()))
                .anyMatch(part -> !word.isEmpty() && names(part, word));
    }

    private void take(Deque<Token> numbers, Told.Item item) {
        if (!numbers.isEmpty() && numbers.peek().text().equals(item.label())) {
            numbers.remove();
        }
        if (numbers.isEmpty()) {
            faults.add(item.reference() + " is " + item.text() + ", which the row does not show");
            return;
        }
        Token token = numbers.remove();
        String said = written(item, token.text());
        if (!said.equals(bare(token.text()))) {
            faults.add(item.reference() + " should be " + token.text() + " and is " + said + " (" + item.text() + ")");
        }
        Optional<String> nearest = labelBefore(token.at());
        if (names(cell, item.label()) && !nearest.equals(Optional.of(item.label()))) {
            faults.add(token.text() + " is of " + nearest.orElse("nothing") + ", not of " + item.label());
        }
    }

    /** The number as precise as the token is; runways are rounded down, all else half up. */
    private static String written(Told.Item item, String token) {
        if (!NUMBER.matcher(item.text()).matches()
                || !NUMBER.matcher(bare(token)).matches()) {
            return item.text();
        }
        BigDecimal number = new BigDecimal(item.text());
        BigDecimal scaled = token.endsWith("K") ? number.divide(THOUSAND) : number;
        boolean isRunway = item.reference().matches("(before )?runway\\..*");
        String shown = scaled.setScale(
                        new BigDecimal(bare(token)).scale(), isRunway ? RoundingMode.FLOOR : RoundingMode.HALF_UP)
                .toPlainString();
        return token.startsWith("+") && number.signum() > 0 ? "+" + shown : shown;
    }

    private static String bare(String token) {
        return token.replaceAll("[$,K]", "");
    }

    private static boolean isNumberOrDay(String text) {
        return NUMBER.matcher(text).matches() || text.matches("\\d{4}-\\d{2}(-\\d{2})?");
    }

    private static Deque<Token> numbers(String text) {
        Deque<Token> numbers = new ArrayDeque<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            boolean isWord = Character.isLetter(matcher.group().charAt(0));
            if (!isWord) {
                numbers.add(new Token(matcher.group().replaceAll(",$", ""), matcher.start()));
            }
        }
        return numbers;
    }

    private Optional<String> labelBefore(int at) {
        String before = cell.substring(0, at);
        Optional<String> nearest = Optional.empty();
        int latest = -1;
        for (Told.Item item : items) {
            Matcher matcher = word(item.label()).matcher(before);
            while (!item.label().isEmpty() && matcher.find()) {
                if (matcher.start() > latest) {
                    latest = matcher.start();
                    nearest = Optional.of(item.label());
                }
            }
        }
        return nearest;
    }

    private static boolean names(String text, String label) {
        return !label.isEmpty() && word(label).matcher(text).find();
    }

    private static Pattern word(String label) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(label) + "(?![\\w-])");
    }
}
