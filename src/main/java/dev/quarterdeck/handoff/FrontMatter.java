package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings at the top of a file: YAML between lines of dashes, or a JBake header ended by tildes.
 *
 * @param headers by normalised key, as raw text
 * @param unparsed lines that are neither, by their 1-based number
 * @param lines how many lines it takes, its marks included
 */
record FrontMatter(Map<String, Raw> headers, Map<Integer, String> unparsed, int lines) {

    private static final int LONGEST = 100;
    // A value may hold any character, those included that some call an end of line.
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w .-]{0,60}?)\\s*:(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)", Pattern.DOTALL);
    private static final Pattern JBAKE = Pattern.compile("([A-Za-z][\\w.-]{0,60})\\s*=(.*)", Pattern.DOTALL);

    /**
     * A value as it stands.
     *
     * @param key the word before it, as its author wrote it
     */
    record Raw(String key, String text, Place at) {}

    private static final FrontMatter NONE = new FrontMatter(Map.of(), Map.of(), 0);

    static FrontMatter read(String file, List<String> lines, List<Problem> problems) {
        if (lines.get(0).stripTrailing().equals("---")) {
            int end = end(lines, "---", "...");
            if (end < 0) {
                problems.add(Problem.warning(
                        Place.startOf(file), "HD-021", "front matter without an end", "Close it with ---"));
                return NONE;
            }
            return yaml(file, lines.subList(0, end + 1), problems);
        }
        int tildes = end(lines, "~~~~~~", "~~~~~~");
        return tildes > 0 && lines.subList(0, tildes).stream().allMatch(FrontMatter::isJbake)
                ? jbake(file, lines.subList(0, tildes + 1))
                : NONE;
    }

    private static int end(List<String> lines, String mark, String other) {
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(mark) || line.equals(other)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isJbake(String line) {
        return line.isBlank() || JBAKE.matcher(line).matches();
    }

    private static FrontMatter jbake(String file, List<String> lines) {
        Map<String, Raw> headers = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher pair = JBAKE.matcher(lines.get(i));
            if (pair.matches()) {
                headers.put(
                        key(pair.group(1)),
                        new Raw(pair.group(1), pair.group(2).strip(), place(file, i, pair.start(2))));
            }
        }
        return new FrontMatter(headers, Map.of(), lines.size());
    }

    private static FrontMatter yaml(String file, List<String> lines, List<Problem> problems) {
        Map<String, Raw> headers = new LinkedHashMap<>();
        Map<Integer, String> unparsed = new LinkedHashMap<>();
        List<String> items = new ArrayList<>();
        String open = "";
        for (int i = 1; i < lines.size() - 1; i++) {
            String line = lines.get(i);
            Matcher pair = PAIR.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (pair.matches()) {
                open = key(pair.group(1));
                items.clear();
                String value = pair.group(2) == null ? "" : pair.group(2);
                int column = pair.group(2) == null ? line.length() : pair.start(2);
                headers.put(open, new Raw(pair.group(1), scalar(value), place(file, i, column)));
            } else if (item.matches() && !open.isEmpty() && items(headers, open).equals(items)) {
                items.add(scalar(item.group(1)));
                Raw first = headers.getOrDefault(open, new Raw(open, "", place(file, i, 0)));
                headers.put(open, new Raw(first.key(), String.join(", ", items), first.at()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                unparsed.put(i + 1, line);
                problems.add(Problem.warning(
                        place(file, i, 0),
                        "HD-020",
                        "cannot read " + Problem.quote(line) + " in the front matter",
                        "Write it as key: value"));
            }
        }
        return new FrontMatter(headers, unparsed, lines.size());
    }

    private static List<String> items(Map<String, Raw> headers, String key) {
        Raw raw = headers.get(key);
        return raw == null || raw.text().isEmpty()
                ? List.of()
                : List.of(raw.text().split(", "));
    }

    private static String scalar(String value) {
        String text = value.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.substring(1, text.length() - 1).strip();
        }
        boolean quoted = text.length() > 1
                && ((text.startsWith("\"") && text.endsWith("\"")) || (text.startsWith("'") && text.endsWith("'")));
        if (quoted) {
            return text.substring(1, text.length() - 1);
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }

    private static String key(String raw) {
        return raw.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Place place(String file, int index, int column) {
        return new Place(file, index + 1, column + 1);
    }
}
