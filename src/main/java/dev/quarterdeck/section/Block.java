package dev.quarterdeck.section;

import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of the few shapes that sections are made of. */
public sealed interface Block
        permits Block.Tiles,
                Table,
                Block.FindingList,
                Block.ActionList,
                Chart,
                Timeline,
                HeatMap,
                Block.Paragraphs,
                Block.Quotes {

    /** Chooses by shape. A new shape adds a case here, and the compiler then finds every place that draws it. */
    <R> R match(Cases<R> cases);

    /** The parts about each unit, by its id; none where it speaks of the whole. */
    Map<String, Block> parts();

    /** One function per shape. */
    record Cases<R>(
            Function<Tiles, R> tiles,
            Function<Table, R> table,
            Function<FindingList, R> findings,
            Function<ActionList, R> actions,
            Function<Chart, R> chart,
            Function<Timeline, R> timeline,
            Function<HeatMap, R> heatMap,
            Function<Paragraphs, R> paragraphs,
            Function<Quotes, R> quotes) {}

    /** Key figures with their change against the previous edition, by figure key; the composer fills in the changes. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tiles().apply(this);
        }

        @Override
        public Map<String, Block> parts() {
            return ByUnit.parts(tiles, tile -> Stream.of(tile.unit()), Tiles::new);
        }
    }

    /** Findings in their order. */
    record FindingList(List<Finding> findings) implements Block {
        public FindingList {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.findings().apply(this);
        }

        @Override
        public Map<String, Block> parts() {
            return ByUnit.parts(
                    findings,
                    finding -> Stream.concat(Stream.of(finding.subject()), finding.units().stream()),
                    FindingList::new);
        }
    }

    /** Actions in their order, with a line on what follows. */
    record ActionList(List<ActionLine> lines, Text capacity) implements Block {
        public ActionList {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.actions().apply(this);
        }

        @Override
        public Map<String, Block> parts() {
            return ByUnit.parts(lines, line -> Stream.of(line.action().unit()), own -> new ActionList(own, Text.EMPTY));
        }
    }

    /**
     * An action and where it stands in the agenda.
     *
     * @param place such as "in the agenda", "next", "does not fit"; empty outside an agenda
     */
    record ActionLine(Action action, Text place) {}

    /** Sentences. They speak of the whole, so a unit's page leaves them out. */
    record Paragraphs(List<Text> paragraphs) implements Block {
        public Paragraphs {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraphs().apply(this);
        }

        @Override
        public Map<String, Block> parts() {
            return Map.of();
        }
    }

    /** Prose of handoffs as it stands. */
    record Quotes(List<Prose> quotes) implements Block {
        public Quotes {
            quotes = List.copyOf(quotes);
        }

        /** The same without what units' own pages show. */
        public Quotes without(Set<String> units) {
            return new Quotes(quotes.stream()
                    .filter(quote -> !units.contains(quote.unit()))
                    .toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quotes().apply(this);
        }

        @Override
        public Map<String, Block> parts() {
            return ByUnit.parts(quotes, quote -> Stream.of(quote.unit()), Quotes::new);
        }
    }
}
