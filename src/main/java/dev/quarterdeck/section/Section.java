package dev.quarterdeck.section;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One numbered part of a report.
 *
 * @param id as perspectives name it; the anchor on the page
 * @param intro what the reader sees and how to read it; may be empty
 * @param figures the figures it shows, which its report therefore holds; none that it does not show
 */
public record Section(String id, Text title, Text intro, List<Block> blocks, List<Figure> figures) {

    public Section {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** The same without the prose that the pages of some units quote; of many units it is longer than all else. */
    public Section withoutQuotes(Set<String> units) {
        List<Block> kept = blocks.stream()
                .map(block -> block instanceof Block.Quotes quotes ? quotes.without(units) : block)
                .filter(block -> !(block instanceof Block.Quotes quotes)
                        || !quotes.quotes().isEmpty())
                .toList();
        return new Section(id, title, intro, kept, figures);
    }

    /** What the section says about each unit, by its id. */
    public Map<String, Section> parts() {
        Map<String, List<Block>> byUnit = new LinkedHashMap<>();
        blocks.forEach(block -> block.parts()
                .forEach((unit, part) ->
                        byUnit.computeIfAbsent(unit, id -> new ArrayList<>()).add(part)));
        Map<String, List<Figure>> shown = figures.stream()
                .collect(Collectors.groupingBy(figure -> figure.key().unit()));
        Map<String, Section> parts = new LinkedHashMap<>();
        byUnit.forEach((unit, own) ->
                parts.put(unit, new Section(id, title, intro, own, shown.getOrDefault(unit, List.of()))));
        return parts;
    }
}
