package dev.quarterdeck.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far two words are apart: Damerau-Levenshtein distance in which no part is edited twice (optimal string alignment). */
public final class Edits {

    private Edits() {}

    /** Letters to insert, leave out, change, or swap with their neighbour. */
    public static int between(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    /** How far a word may be from the one that was meant. */
    public static int forgiven(String written) {
        return Math.max(1, written.length() / 4);
    }

    /** What to write in place of an unknown word: the one that it is most like, else some of all that are known. */
    public static String advice(String written, Collection<String> known) {
        int far = forgiven(written);
        Map<Integer, List<String>> near = known.stream()
                .filter(word -> between(written, word) <= far)
                .collect(Collectors.groupingBy(word -> between(written, word), TreeMap::new, Collectors.toList()));
        List<String> nearest = near.values().stream().findFirst().orElse(List.of());
        return nearest.size() == 1
                ? "Write \"" + nearest.get(0) + "\", if that is meant"
                : "Use some of: " + String.join(", ", known);
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
