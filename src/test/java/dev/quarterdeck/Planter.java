package dev.quarterdeck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.Planted.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Plants marks into one file, or into the metrics. */
final class Planter {

    /** What prose may say that is held against the snapshot. */
    private static final List<String> CLAIMS =
            List.of("There is no waf", "All is backed up", "There is no staging", "Nothing deployed", "No tests");

    private static final List<String> NAMES = List.of(
            "name",
            "id",
            "path",
            "file",
            "domain",
            "repo",
            "function",
            "bucket",
            "lambda",
            "rule",
            "account",
            "association");

    private static final List<String> LISTS = List.of("aliases", "routes", "tables", "envNames", "trackedEnv");

    private final Random random;
    final Map<String, Mark> marks = new LinkedHashMap<>();
    private final String unit;
    private String rowUnit;
    private final boolean secret;
    String table = "";
    private String area = "";
    private String rule = "";

    Planter(Random random, String unit, boolean secret) {
        this.random = random;
        this.unit = unit;
        this.rowUnit = unit;
        this.secret = secret;
    }

    String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String word(String column) {
        StringBuilder word = new StringBuilder("Zq");
        random.ints(8, 'a', 'z').forEach(word::appendCodePoint);
        return mark(word.toString(), column);
    }

    /** With the lines on which they stand. */
    Map<String, Mark> marksAt(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher found = Planted.TEXT.matcher(lines.get(line));
            while (found.find()) {
                String place = file + ":" + (line + 1) + ":";
                marks.computeIfPresent(found.group().toLowerCase(Locale.ROOT), (word, mark) -> mark.standingAt(place));
            }
        }
        return marks;
    }

    private String mark(String text, String column) {
        marks.put(text.toLowerCase(Locale.ROOT), new Mark(text, rowUnit, table, column, secret, area, rule, ""));
        return text;
    }

    String number(String column) {
        long number = 100_000_000_000L + (random.nextLong() >>> 1) % 900_000_000_000L;
        mark(Long.toString(number), column);
        return Long.toString(number);
    }

    private String cell(String column, String choices) {
        String choice = any(List.of(choices.split("/", -1)));
        return switch (choice) {
            case "W", "I" -> word(column);
            case "N" -> number(column);
            case "A" -> area;
            case "R" -> rule;
            case "U" -> rowUnit;
            default -> choice;
        };
    }

    String table(String line, List<String> rules) {
        String[] parts = line.split("; ", 3);
        table = parts[0];
        List<String[]> columns = new ArrayList<>(Arrays.stream(parts[2].split(", "))
                .map(column -> column.split("(?<!>)=", 2))
                .toList());
        if (table.equals("action")) {
            // A whole row is cited by its first cell, which may hold anything.
            Collections.rotate(columns, marks.size());
        }
        List<String> lines = new ArrayList<>(List.of(
                "## " + parts[1],
                columns.stream().map(column -> column[0]).collect(Collectors.joining(" | ", "| ", " |")),
                "|" + "---|".repeat(columns.size())));
        int rows = 1 + random.nextInt(2);
        for (int row = 0; row < rows; row++) {
            boolean action = table.equals("action");
            area = action ? any(Planted.AREAS) : "";
            rule = action && random.nextBoolean() ? any(rules) : "";
            rowUnit = table.equals("event") ? any(Planted.UNITS) : unit;
            lines.add(columns.stream()
                    .map(column -> cell(column[0], column[1]))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        area = "";
        rule = "";
        rowUnit = unit;
        return String.join("\n", lines) + "\n\n";
    }

    JsonNode renamed(JsonNode snapshot) {
        snapshot.fieldNames().forEachRemaining(part -> {
            table = part;
            rename(snapshot.path(part));
        });
        return snapshot;
    }

    private void rename(JsonNode node) {
        node.forEach(this::rename);
        if (node instanceof ObjectNode object) {
            rowUnit = object.path("unit").asText(unit);
            NAMES.stream().filter(name -> object.path(name).isTextual()).forEach(name -> object.put(name, word(name)));
            LISTS.stream()
                    .filter(name -> object.path(name).path(0).isTextual())
                    .forEach(name -> object.putArray(name).add(word(name)));
            if (object.path("byService") instanceof ObjectNode services) {
                services.set(word("service"), services.remove("Other services"));
            }
        }
    }

    /** Words where amounts are looked for, in one file of four: in a cell, and in a point that is no row. */
    String words() {
        table = "unread";
        return random.nextInt(4) > 0
                ? ""
                : "## Monthly costs\n| Item | Kind | Amount |\n|---|---|---|\n| Insurance | fixed | ask "
                        + word("amount") + " |\n\n- Landlord: " + word("sentence") + " wants $300 more\n";
    }

    String prose(String heading) {
        table = "prose";
        String claim = random.nextInt(4) == 0 ? any(CLAIMS) + " for " + word("claim") + ".\n" : "";
        return "## " + heading + "\n" + word("title") + " spoke of " + word(heading.toLowerCase(Locale.ROOT)) + ".\n"
                + claim + "\n";
    }
}
