package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Row;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row says in words beside its figures, ids and names. */
final class RowWords {

    private static final List<String> SAYING = List.of("channel", "note", "memo");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private RowWords() {}

    /** Channel, notes, and columns that the product does not know. */
    static String of(Row row) {
        return Stream.of(
                        SAYING.stream().flatMap(column -> row.text(column).stream()),
                        row.extra().values().stream().map(Cell::text),
                        row.notes().stream())
                .flatMap(words -> words)
                .collect(Collectors.joining("; "));
    }

    /** What a column says that the author added under one of some heads. */
    static Optional<String> added(Row row, Collection<String> heads) {
        return Stream.of(row.cells(), row.extra())
                .flatMap(cells -> cells.entrySet().stream())
                .filter(cell -> heads.contains(cell.getKey().strip().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(cell -> !cell.isMissing())
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Whether some words hold a word, or several in their order, whatever their case. */
    static boolean holds(String words, String word) {
        return heldBy(words).test(word);
    }

    static boolean holdsAny(String words, Collection<String> list) {
        return list.stream().anyMatch(heldBy(words));
    }

    /** The same for many words, so that those that may hold them are looked at once. */
    static Predicate<String> heldBy(String words) {
        String padded = padded(words);
        return word -> padded.contains(padded(word));
    }

    private static String padded(String words) {
        return " "
                + NO_WORD.matcher(words.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
