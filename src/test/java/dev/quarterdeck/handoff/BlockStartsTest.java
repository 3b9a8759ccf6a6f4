package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Headings and fences begin where flexmark's own begin, and so does all that stands beside them. */
class BlockStartsTest {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .toImmutable();

    private static final List<String> LINES = List.of(
            "# One",
            "###### Six",
            "####### seven",
            "#none",
            "## Closed ##",
            "   ## Indented",
            "    # code",
            "#",
            "Words",
            "===",
            "---",
            "- - -",
            "-",
            "=",
            "--- ---",
            "***",
            "- item",
            "- # in an item",
            "  ---",
            "> # quoted",
            "> words",
            "> ---",
            "1. one",
            "| a | b |",
            "|---|---|",
            "- | -",
            "```",
            "``` java",
            "   ~~~",
            "    ~~~",
            "- ```",
            "`code` first",
            "~struck~",
            "<div>",
            "\t# tab",
            "");

    private final Parser own = BlockStarts.parser(OPTIONS).build();
    private final Parser theirs = Parser.builder(OPTIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS).build();

    @Property(tries = 3000)
    void allIsParsedAlike(@ForAll("texts") String text) {
        assertThat(renderer.render(own.parse(text))).isEqualTo(renderer.render(theirs.parse(text)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(9).map(lines -> String.join("\n", lines));
    }
}
