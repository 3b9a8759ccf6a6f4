package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample's handoffs with mistakes made at random: all are read, nothing is lost, and what is told stands where it is told. */
class MutatedSampleTest {

    private static final int CASES = 3000;
    private static final int MOST_MISTAKES = 6;
    private static final Pattern QUOTED = Pattern.compile("^(?:[^\"]*)\"([^\"]+?)(…?)\"");

    private static final List<String> CELLS = List.of(
            "TBD",
            "$1.234,56",
            "12-9",
            "2026-02-30",
            "~$",
            "99%",
            "$5/wk",
            "€40",
            "7 of 5",
            "-",
            "|",
            "\\|",
            "\"",
            "`",
            "½",
            "1e9",
            "Q9");

    private static final List<String> LINES = List.of(
            "## Montly costs",
            "##Stack",
            "---",
            "|---|---|",
            "- key: value",
            "~~~",
            "```",
            "<!--",
            "-->",
            "> quote",
            "| a | b | c | d |",
            "\t",
            "| **Total** | $1 |");

    private static Map<String, byte[]> sample() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("content", "handoffs"))) {
            Map<String, byte[]> notes = new LinkedHashMap<>();
            for (Path file : all.sorted().toList()) {
                notes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return notes;
        }
    }

    @Test
    void isReadAndToldOfInItsPlace() throws IOException {
        Map<String, byte[]> sample = sample();
        List<String> names = List.copyOf(sample.keySet());
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = sample.getOrDefault(name, new byte[0]);
            for (int left = 1 + random.nextInt(MOST_MISTAKES); left > 0; left--) {
                bytes = mistaken(bytes, random);
            }
            Handoffs read = Reading.of(new NoteFile(name, bytes, Optional.of(Reading.WRITTEN)));
            List<String> lines = NoteText.lines(new NoteFile(name, bytes, Optional.empty()), new ArrayList<>());
            for (Problem problem : read.problems()) {
                if (!standsIn(problem, name, lines)) {
                    wrong.add(seed + ": " + problem);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean standsIn(Problem problem, String file, List<String> lines) {
        int line = problem.at().line();
        if (problem.code().equals("HD-099") || !problem.at().file().equals(file) || line > lines.size()) {
            return false;
        }
        String first = lines.get(line - 1);
        if (problem.at().column() - 1 > first.codePointCount(0, first.length())) {
            return false;
        }
        // A column and a section may go by our names, and a table is told at its head with the heading far above.
        Matcher quoted = QUOTED.matcher(problem.what());
        boolean ours = problem.what().startsWith("no value in the column")
                || problem.code().equals("HD-050");
        // The key of a fact stands before its value, and what a ditto mark repeats above it.
        boolean above = List.of("HD-072", "HD-073").contains(problem.code());
        String rest = (above ? String.join("\n", lines.subList(Math.max(0, line - 8), line)) : "")
                + first.substring(first.offsetByCodePoints(0, problem.at().column() - 1)) + "\n"
                + String.join("\n", lines.subList(line, Math.min(lines.size(), line + 8)));
        return ours || !quoted.find() || signs(rest).contains(signs(quoted.group(1)));
    }

    /** Words without marks and blanks, which messages show otherwise than notes. */
    private static String signs(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] mistaken(byte[] bytes, Random random) {
        return random.nextInt(4) == 0
                ? byByte(bytes, random)
                : byLine(new String(bytes, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] byByte(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        byte[] other = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> other[at] = (byte) random.nextInt();
            case 1 -> other[at] = bytes[random.nextInt(bytes.length)];
            default -> other = Arrays.copyOf(bytes, at);
        }
        return other;
    }

    private static String byLine(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.add(at, LINES.get(random.nextInt(LINES.size())));
            case 3 -> lines.set(at, line.replaceFirst("[|]", ""));
            case 4 -> lines.set(at, line.length() > 3 ? line.substring(1) + line.charAt(0) : line + "|");
            case 5 -> lines.set(at, line.startsWith("#") ? line.replaceFirst("[aeiou]", "") : "  " + line);
            default -> lines.set(at, cell(line, random));
        }
        return String.join("\n", lines);
    }

    private static String cell(String line, Random random) {
        String[] cells = line.split("[|]", -1);
        cells[random.nextInt(cells.length)] = " " + CELLS.get(random.nextInt(CELLS.size())) + " ";
        return String.join("|", cells);
    }
}
