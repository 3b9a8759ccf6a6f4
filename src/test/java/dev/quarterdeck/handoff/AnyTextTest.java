package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds is read without an exception, and no line of it is lost. */
class AnyTextTest {

    private static final List<String> PIECES = List.of(
            "## Costs",
            "##Stack",
            "**Actions**",
            "Financials:",
            "# Title",
            "| Item | Amount |",
            "|---|---|",
            "- | -",
            "| a | $1 | 3 |",
            "| **Total** | 5 |",
            "- key: value",
            "- [ ] do (owner: x; due: 2026-01-02)",
            "  - nested",
            "    deep",
            "\ttab: 1",
            "```",
            "~~~",
            "> quote: 1",
            "<!-- open",
            "-->",
            "<div>",
            "1. one",
            "Term",
            ": text",
            "===",
            "---",
            "***",
            "[ref]: http://example.com",
            "text",
            "",
            "",
            "é: ½",
            "\"",
            "~~x~~",
            "[^1]: note",
            "&amp; <b>",
            "* | x",
            "+ [-] y",
            "a = b",
            "\\|",
            "|",
            "||",
            "contacts: 3,676",
            "due: EOM");

    private static void losesNothing(byte[] bytes) {
        Handoffs read = Reading.of(new NoteFile("x.md", bytes, Optional.empty()));

        assertThat(read.problems()).extracting(Problem::code).doesNotContain("HD-099");
    }

    @Property(tries = 1500)
    void readsLinesInAnyOrder(@ForAll("notes") String note) {
        losesNothing(note.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void readsAnyCharacters(@ForAll String note) {
        losesNothing(note.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void readsAnyBytes(@ForAll byte[] bytes) {
        losesNothing(bytes);
    }

    @Example
    void readsWhatWouldExhaustAParser() {
        for (String evil : List.of(
                "|".repeat(1 << 20),
                "[".repeat(5000) + "x" + "](y)".repeat(5000),
                ">".repeat(5000) + " deep",
                "> ".repeat(5000) + "deep",
                "- ".repeat(5000) + "deep",
                "*a **b ".repeat(5000),
                "`".repeat(100_000),
                "<a ".repeat(20_000),
                "![".repeat(20_000),
                "\\".repeat(100_000),
                " ".repeat(100_000) + "- x",
                ("#".repeat(7) + "\n").repeat(5000),
                nested(400))) {
            losesNothing(evil.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String nested(int depth) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            list.append("  ".repeat(i)).append("- level\n");
        }
        return list.toString();
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(lines -> String.join("\n", lines));
    }
}
