package dev.quarterdeck.page;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a template: where it begins, and what FreeMarker says of it in a line.
 *
 * @param line from 1
 * @param column from 1
 */
public record TemplateFault(int line, int column, String what) {

    /** FreeMarker's place for these is the end of the file. */
    private static final Pattern LEFT_OPEN = Pattern.compile("Unexpected end of file.* unclosed [#@].*");

    private static final Pattern DIRECTIVE = Pattern.compile("<[#@]");

    /**
     * A mistake of form.
     *
     * @param text the template's
     * @param settings what it was read with
     */
    public static TemplateFault of(ParseException fault, String text, Configuration settings) {
        String what = firstLine(fault.getEditorMessage());
        Optional<String> before = LEFT_OPEN.matcher(what).matches() ? wholeBeginning(text, settings) : Optional.empty();
        return before.map(whole -> endOf(whole, what.replaceFirst("^Unexpected end of file reached\\. ", "")))
                .orElseGet(() -> at(fault.getLineNumber(), fault.getColumnNumber(), what));
    }

    /** A mistake that only a page or a letter brings to light. */
    public static TemplateFault of(TemplateException fault) {
        String blamed = fault.getBlamedExpressionString();
        String what = firstLine(fault.getMessageWithoutStackTop());
        return at(
                fault.getLineNumber(),
                fault.getColumnNumber(),
                blamed == null ? what : what + " " + Problem.quote(blamed));
    }

    private static TemplateFault at(@Nullable Integer line, @Nullable Integer column, String what) {
        return new TemplateFault(line == null ? 1 : Math.max(1, line), column == null ? 1 : Math.max(1, column), what);
    }

    /** What stands before the directive that is never closed: the longest beginning that ends before a directive and leaves none open. */
    private static Optional<String> wholeBeginning(String text, Configuration settings) {
        return DIRECTIVE
                .matcher(text)
                .results()
                .map(directive -> text.substring(0, directive.start()))
                .filter(beginning -> isWhole(beginning, settings))
                .reduce((shorter, longer) -> longer);
    }

    private static boolean isWhole(String text, Configuration settings) {
        try {
            new Template("beginning", text, settings);
            return true;
        } catch (ParseException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a template", e);
        }
    }

    private static TemplateFault endOf(String beginning, String what) {
        int lineStart = beginning.lastIndexOf('\n') + 1;
        int line = 1 + (int) beginning.chars().filter(c -> c == '\n').count();
        return new TemplateFault(line, beginning.length() - lineStart + 1, what);
    }

    /** What it is in a list of problems. */
    public Problem problem(String file, String code, String todo) {
        return Problem.error(new Place(file, line, column), code, what, todo);
    }

    /** Without the lesson on its syntax that FreeMarker adds to some. */
    private static String firstLine(@Nullable String message) {
        String first =
                message == null ? "" : message.strip().lines().findFirst().orElse("");
        return first.replaceFirst(" \\(Note that .*", "").replaceFirst("[.:]$", "");
    }
}
