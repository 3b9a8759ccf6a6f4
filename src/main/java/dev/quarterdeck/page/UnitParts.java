package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.ByUnit;
import dev.quarterdeck.section.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a briefing says about each unit, sorted out once: a walk over the report for each unit's page grows with the square. */
final class UnitParts {

    private final List<Map<String, Section>> sections;
    private final Map<String, List<Finding>> findings;
    private final Map<String, List<ActionLine>> actions;

    /** The parts of these sections, and of the briefing's findings and agenda. */
    UnitParts(Briefing briefing, List<Section> sections) {
        this.sections = sections.stream().map(Section::parts).toList();
        this.findings = ByUnit.of(briefing.findings(), finding -> finding.units().stream());
        this.actions = ByUnit.of(
                briefing.agenda().lines(), line -> Stream.of(line.action().unit()));
    }

    /** Whether any section speaks of the unit. */
    boolean speakOf(String unit) {
        return sections.stream().anyMatch(parts -> parts.containsKey(unit));
    }

    /** Those that say more than what to do, which stands above them. */
    List<Section> sections(String unit) {
        return sections.stream()
                .flatMap(parts -> Optional.ofNullable(parts.get(unit)).stream())
                .filter(section -> !section.blocks().stream().allMatch(block -> block instanceof Block.ActionList))
                .toList();
    }

    List<Finding> findings(String unit) {
        return findings.getOrDefault(unit, List.of());
    }

    List<ActionLine> actions(String unit) {
        return actions.getOrDefault(unit, List.of());
    }
}
