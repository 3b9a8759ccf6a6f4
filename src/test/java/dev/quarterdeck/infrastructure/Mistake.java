package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mistake to plant in the template, and the rules, or numbers of cfn-lint, that must find it. */
record Mistake(String name, List<Change> changes, List<String> finders) {

    private static final Path TABLE = Path.of("src/test/resources/infrastructure/mistakes.txt");
    private static final String BY_LINT = "cfn-lint ";
    private static final String FILLER = "@@@";

    /** Text of the template, and what stands there instead. */
    record Change(String from, String to) {}

    static List<Mistake> all() throws IOException {
        List<Mistake> all = new ArrayList<>();
        for (String block : Files.readString(TABLE).split("\n\n", -1)) {
            if (!block.startsWith("#")) {
                all.add(read(block.lines().toList()));
            }
        }
        return all;
    }

    private static Mistake read(List<String> lines) {
        List<Change> changes = new ArrayList<>();
        String from = "";
        String to = "";
        for (String line : lines) {
            if (line.startsWith("-") && !to.isEmpty()) {
                changes.add(new Change(from, to));
                from = "";
                to = "";
            }
            if (line.startsWith("-")) {
                from += (from.isEmpty() ? "" : "\n") + line.substring(2);
            } else if (line.startsWith("+")) {
                to += (to.isEmpty() ? "" : "\n") + line.substring(Math.min(2, line.length()));
            }
        }
        changes.add(new Change(from, to));
        List<String> finders = lines.stream()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(2))
                .toList();
        return new Mistake(lines.get(0).substring(2), changes, finders);
    }

    String plantedIn(String template) {
        String planted = template;
        for (Change change : changes) {
            int at = planted.indexOf(change.from());
            assertThat(at).as("not in the template: " + change.from()).isNotNegative();
            planted = planted.substring(0, at)
                    + change.to().replace(FILLER, "-".repeat(8_192))
                    + planted.substring(at + change.from().length());
        }
        return planted;
    }

    List<String> rules() {
        return finders.stream()
                .filter(finder -> !finder.startsWith(BY_LINT))
                .sorted()
                .toList();
    }

    List<String> lintNumbers() {
        return finders.stream()
                .filter(finder -> finder.startsWith(BY_LINT))
                .map(finder -> finder.substring(BY_LINT.length()))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
