package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses Markdown, and renders it so that nothing in it can act: raw HTML is escaped, scripting links are plain text. */
final class Markdown {

    /** Anything but these schemes, a relative path or a fragment is not linked; a character reference may hide a scheme. */
    private static final String SUPPRESSED = "(?i)^(?!(?:https?|mailto):|[^:&]*$|[^:&]*[/?#])[\\s\\S]*";

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(TablesExtension.create(), TaskListExtension.create(), StrikethroughExtension.create()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, true)
            .set(HtmlRenderer.SUPPRESS_INLINE_HTML_COMMENTS, true)
            .set(HtmlRenderer.SUPPRESSED_LINKS, SUPPRESSED)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    private final Parser parser = BlockStarts.parser(OPTIONS).build();

    /** Whoever reads notes takes the words of a paragraph as they stand. */
    private final Parser outliner =
            BlockStarts.parser(OPTIONS).customInlineParserFactory(Rows::new).build();

    /** Looks for marks in the rows of tables only, whose cells they part. */
    private static final class Rows extends CommonmarkInlineParser {

        private boolean isRow;

        Rows(
                DataHolder options,
                BitSet specials,
                BitSet delimiters,
                Map<Character, DelimiterProcessor> processors,
                LinkRefProcessorData links,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specials, delimiters, processors, links, extensions);
        }

        @Override
        public List<Node> parseCustom(
                BasedSequence row, Node block, BitSet marks, Map<Character, CharacterNodeFactory> nodes) {
            isRow = true;
            List<Node> parsed = super.parseCustom(row, block, marks, nodes);
            isRow = false;
            return parsed;
        }

        @Override
        public void parse(BasedSequence words, Node block) {
            if (isRow) {
                super.parse(words, block);
            }
        }
    }

    /** Pictures become their words, since a page loads nothing from elsewhere. */
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(options -> () -> Set.of(
                    new NodeRenderingHandler<>(Image.class, (node, context, html) -> html.text(node.getText())),
                    new NodeRenderingHandler<>(ImageRef.class, (node, context, html) -> html.text(node.getText()))))
            .build();

    /** The blocks and the cells of tables, in whose words no mark is looked for. */
    Document blocks(String text) {
        return outliner.parse(text);
    }

    String html(String text) {
        return PlainParagraphs.of(text)
                .flatMap(plain -> plain.restored(drawn(plain.reduced())))
                .orElseGet(() -> drawn(text));
    }

    /** With everything in it parsed. */
    String drawn(String text) {
        return renderer.render(parser.parse(text));
    }
}
