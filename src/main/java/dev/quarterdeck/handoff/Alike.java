package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One of each of what many cells of a site say alike, such as a grade, a date or who does it: thousands of notes hold it once. */
final class Alike {

    /** Longer words are hardly ever said twice. */
    private static final int LONGEST = 16;

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<Range, Range> ranges = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> columns = new ConcurrentHashMap<>();

    String words(String said) {
        return said.length() > LONGEST ? said : one(words, said);
    }

    Range range(Range said) {
        return one(ranges, said);
    }

    /** The columns of a row, which are those of the other rows of its table. */
    List<String> columns(Collection<String> named) {
        return one(columns, List.copyOf(named));
    }

    private static <T> T one(Map<T, T> known, T said) {
        T first = known.putIfAbsent(said, said);
        return first == null ? said : first;
    }
}
