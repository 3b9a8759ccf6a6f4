package dev.quarterdeck.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template's copies of files that have a source of their own: the edge function, and the fleet's state machine in one line. */
final class Copies {

    private static final Path FUNCTION = Path.of("src/main/cloudfront/viewer-request.js");
    private static final Path FLEET = Path.of("src/main/cloudformation/fleet.asl.json");
    private static final String INDENT = " ".repeat(8);

    private Copies() {}

    /** A template with its copies made anew. */
    static String renewed(String template) {
        return block(block(template, "FunctionCode", function()), "DefinitionString", fleet());
    }

    static String function() {
        return read(FUNCTION);
    }

    static String fleet() {
        try {
            return new ObjectMapper().readTree(read(FLEET)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String template, String key, String content) {
        String indented = content.lines()
                .map(line -> line.isEmpty() ? "\n" : INDENT + line + "\n")
                .reduce("", String::concat);
        return Pattern.compile("(?<=\\b" + key + ": \\|\n)(" + INDENT + ".*\n|\n(?=\n*" + INDENT + "))*")
                .matcher(template)
                .replaceFirst(Matcher.quoteReplacement(indented));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
