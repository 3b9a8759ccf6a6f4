package dev.quarterdeck.handoff;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * flexmark's headings and fenced code, asked for only where a line begins like one. Its own way looks for a fence by a pattern in each
 * line of a list, and puts the whole paragraph together for each line, since a line below might underline it, so that the rows of a table
 * take time that grows with their square.
 */
final class BlockStarts {

    private BlockStarts() {}

    /** A parser that begins those so, and all else as its options say. */
    static Parser.Builder parser(DataHolder options) {
        return Parser.builder(options.toMutable()
                        .set(Parser.HEADING_PARSER, false)
                        .set(Parser.FENCED_CODE_BLOCK_PARSER, false))
                .customBlockParserFactory(new Headings())
                .customBlockParserFactory(new Fences());
    }

    /** By the marks of headings, and those of what underlines them. */
    private static final class Headings extends HeadingParser.Factory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return at("#=-", super.apply(options));
        }
    }

    private static final class Fences extends FencedCodeBlockParser.Factory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return at("`~", super.apply(options));
        }
    }

    private static BlockParserFactory at(String marks, BlockParserFactory starts) {
        return (state, around) -> begins(state, marks) ? starts.tryStart(state, around) : BlockStart.none();
    }

    private static boolean begins(ParserState state, String marks) {
        int first = state.getNextNonSpaceIndex();
        return first < state.getLine().length() && marks.indexOf(state.getLine().charAt(first)) >= 0;
    }
}
