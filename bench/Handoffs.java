import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a site of made-up handoffs of about 150 lines each; the same count gives the same bytes. Usage: DIR COUNT. */
public final class Handoffs {

    private static final List<String> WORDS = List.of(
            "charter", "harbour", "invoice", "review", "booking", "deposit", "repair", "crew", "season", "permit", "mooring", "guest",
            "ledger", "listing", "fuel", "schedule", "customer", "contract", "weather", "survey");
    private long seed;

    private Handoffs(long seed) {
        this.seed = seed * 2_862_933_555_777_941_757L + 3_037_000_493L;
    }

    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Path notes = Files.createDirectories(site.resolve("content/handoffs"));
        for (int i = 1; i <= count; i++) {
            Files.writeString(notes.resolve("unit-%04d.md".formatted(i)), new Handoffs(i).note(i));
        }
        Files.writeString(site.resolve("site.properties"), "site.title = Bench\nas-of = 2026-05-01\n");
    }

    private String note(int i) {
        List<String> lines = new ArrayList<>(List.of(
                "---", "unit: unit-%04d".formatted(i), "model: service", "updated: 2026-04-%02d".formatted(1 + i % 28), "---",
                "# Unit %04d".formatted(i), ""));
        // Few notes speak of money; most of the lines that people write are prose and lists.
        if (i % 10 == 1) {
            lines.addAll(List.of("## Monthly costs", "| Item | Kind | Low | High |", "|---|---|---:|---:|"));
            for (int row = 0; row < 12; row++) {
                int low = 20 + next(900);
                lines.add("| %s %s | fixed | $%d | $%d |".formatted(word(), word(), low, low + next(200)));
            }
        }
        lines.addAll(List.of("", "## Risks", "| ID | Risk | Likelihood | Impact | Owner |", "|---|---|---|---|---|"));
        for (int row = 1; row <= 8; row++) {
            lines.add("| R%d | %s | %d | %d | %s |".formatted(row, sentence(5), 1 + next(5), 1 + next(5), word()));
        }
        lines.addAll(List.of("", "## To do"));
        for (int row = 0; row < 15; row++) {
            lines.add("- [ ] %s (impact: %d; effort: %dh; due: 2026-05-%02d)".formatted(sentence(6), 1 + next(5), 1 + next(20), 1 + next(28)));
        }
        lines.addAll(List.of("", "## Notes"));
        while (lines.size() < 150) {
            lines.addAll(List.of(sentence(14), sentence(12), ""));
            if (next(4) == 0) {
                lines.addAll(List.of("- **%s**: %s".formatted(word(), sentence(4)), "- [%s](https://example.com/%s)".formatted(word(), word()), ""));
            }
            if (next(9) == 0) {
                lines.addAll(List.of("```", "%s = %d".formatted(word(), next(1000)), "```", ""));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private String sentence(int words) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            said.add(word());
        }
        String text = String.join(" ", said);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private String word() {
        return WORDS.get(next(WORDS.size()));
    }

    private int next(int bound) {
        seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((seed >>> 33) % bound);
    }
}
