package dev.quarterdeck.digest;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that one letter may print: those of its typed runs of text, each as often as it stands in them.
 *
 * <p>Labels hold none, so a number that is in no other run was written by the template, and rests on nothing.
 */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String file;
    private final Map<String, Integer> left = new HashMap<>();

    /** @param file the letter's template */
    Typed(String file) {
        this.file = file;
    }

    void add(Text text) {
        text.runs().stream()
                .filter(run -> run.role() != Run.Role.LABEL)
                .forEach(run -> add(new Ascii().line(run.text())));
    }

    /** What is no run of text: links, and the numbers of a list. */
    void add(String words) {
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            left.merge(number.group(), 1, Integer::sum);
        }
    }

    /** Refuses a letter with a number that was never added. What was cut short ends in dots, and may end in part of one. */
    void check(String letter) {
        int line = 0;
        for (String words : letter.split("\n", -1)) {
            line++;
            Matcher number = NUMBER.matcher(words);
            while (number.find()) {
                boolean cut = words.startsWith("...", number.end());
                if (left.merge(number.group(), -1, Integer::sum) < 0 && !(cut && isBeginning(number.group()))) {
                    throw new ProblemException(Problem.error(
                            Place.startOf(file),
                            "TPL-002",
                            "line " + line + " of the letter prints " + Problem.quote(number.group())
                                    + ", which no figure, date or name of it holds",
                            "Take the number out of the template, or delete it to use the product's"));
                }
            }
        }
    }

    private boolean isBeginning(String digits) {
        return left.keySet().stream().anyMatch(number -> number.startsWith(digits) && !number.equals(digits));
    }
}
