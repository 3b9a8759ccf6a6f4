package dev.quarterdeck.notify;

import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** An action in the words of services that keep tasks for people. */
record TaskText(News.Task task) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** Joins what it stands between and is not seen; a mention or a reference is none with it inside. */
    private static final String WORD_JOINER = "\u2060";

    /** Of the action's key, which an author may write anything into: thirty-two hexadecimal digits. */
    String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(task.key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One line that calls nobody. */
    String title() {
        Action action = task.action();
        String whole =
                (action.named() ? action.id() + " " : "") + action.title().replaceAll("\\s+", " ");
        return cut(whole, LONGEST_TITLE)
                .replace("@", "@" + WORD_JOINER)
                .replace("#", "#" + WORD_JOINER)
                .strip();
    }

    /**
     * The action in a block of code, where nothing calls people or points elsewhere.
     *
     * @param mark the sign that fences such blocks off, of which the author's words may hold some
     */
    String block(char mark) {
        Action action = task.action();
        String text = String.join(
                "\n",
                cut(action.title(), LONGEST_TEXT),
                "unit: " + action.unit(),
                "owners: " + String.join(", ", action.owners()),
                "due: " + action.due().date().map(Object::toString).orElse("unknown"),
                "status: " + action.status().id());
        String fence = String.valueOf(mark).repeat(Math.max(3, longestRun(mark, text) + 1));
        return fence + "text\n" + text + "\n" + fence;
    }

    boolean isOver() {
        return isDone() || task.action().status() == Status.DROPPED;
    }

    boolean isDone() {
        return task.action().status() == Status.DONE;
    }

    private static String cut(String text, int longest) {
        boolean fits = text.codePointCount(0, text.length()) <= longest;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static int longestRun(char mark, String text) {
        return Pattern.compile(mark + "+")
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
