package dev.quarterdeck.handoff;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * flexmark's headings, asked for only where a line begins like one. Its own way puts the whole paragraph together for each line, since a
 * line below might underline it, so that the rows of a table take time that grows with their square.
 */
final class HeadingStarts extends HeadingParser.Factory {

    /** Of headings, and of what underlines them. */
    private static final String MARKS = "#=-";

    /** A parser that begins headings so, and all else as its options say. */
    static Parser.Builder parser(DataHolder options) {
        return Parser.builder(options.toMutable().set(Parser.HEADING_PARSER, false))
                .customBlockParserFactory(new HeadingStarts());
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return (state, around) -> beginsLikeOne(state) ? headings.tryStart(state, around) : BlockStart.none();
    }

    private static boolean beginsLikeOne(ParserState state) {
        int first = state.getNextNonSpaceIndex();
        return first < state.getLine().length() && MARKS.indexOf(state.getLine().charAt(first)) >= 0;
    }
}
