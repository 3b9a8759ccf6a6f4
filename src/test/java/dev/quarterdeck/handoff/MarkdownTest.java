package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Paragraphs that are not parsed look as if they had been. */
class MarkdownTest {

    private static final List<String> BLOCKS = List.of(
            "We \"sold\" 40 loaves, at $6.50 each; 3% more (again) than in April #4!",
            "First line\nand a second = one",
            "Über 5 €\u00A0im Mai – ja",
            "日本語の段落",
            "a",
            "ends with blanks  \nand goes on",
            "Term\n: text",
            "Setext\n===",
            "Setext\n---",
            "# Heading",
            "- one",
            "  nested in it",
            "- one\n- two",
            "1. one\n\n   more of it",
            "    code",
            "```",
            "~~~ java",
            "```\nx\n```",
            "> quoted",
            "<div>",
            "<script>alert(1)",
            "<!--",
            "-->",
            "[a]: http://example.com",
            "see [a]",
            "a *b* `c` ~~d~~ \\*",
            "| a |\n|---|\n| 1 |",
            "a | b\n- | -",
            "- [ ] task",
            "***",
            "\u0091",
            "");

    private final Markdown markdown = new Markdown();

    @Property(tries = 3000)
    void isDrawnAlikeWhateverStandsBesideIt(@ForAll("texts") String text) {
        assertThat(markdown.html(text)).isEqualTo(markdown.drawn(text));
    }

    @Property(tries = 1000)
    void isDrawnAlikeWhateverItHolds(@ForAll String one, @ForAll String other) {
        String text = "A" + one + "\n\nB" + other;

        assertThat(markdown.html(text)).isEqualTo(markdown.drawn(text));
    }

    @Example
    void paragraphsOfWordsAreNotParsed() {
        assertThat(PlainParagraphs.of("- one\n\nWords \"only\",\nand more.\n\nAnd others\n\nAnd *one*"))
                .contains(new PlainParagraphs(
                        "- one\n\n\u0091\n\nAnd *one*",
                        List.of("Words &quot;only&quot;,\nand more.</p>\n<p>And others")));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(BLOCKS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .flatMap(
                        blocks -> Arbitraries.of("\n\n", "\n\n", "\n\n\n", "\n").map(gap -> String.join(gap, blocks)));
    }
}
