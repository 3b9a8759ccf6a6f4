package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How old the notes are, and how much in them could not be read as written. */
final class FreshnessSection implements SectionBuilder {

    @Override
    public String id() {
        return "freshness";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        return draft.table(
                        draft.label("caption.files"),
                        0,
                        material.analysis().governance().freshness().files().stream()
                                .map(note -> row(draft, note))
                                .toList())
                .table(draft.label("caption.diagnostics"), 1, problems(draft, material))
                .showing("handoff-age")
                .section();
    }

    private static Table.TableRow row(Draft draft, Freshness.Note note) {
        Tone tone = switch (note.state()) {
            case FRESH -> Tone.GOOD;
            case AGEING -> Tone.CAUTION;
            case STALE -> Tone.BAD;
            case UNKNOWN -> Tone.MUTED;
        };
        return new Table.TableRow(
                Optional.of(note.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.name(note.file().replaceFirst(".*/", ""))),
                        Table.Cell.of(draft.unit(note.unit())),
                        Table.Cell.of(Draft.show(note.updated())),
                        Table.Cell.of(Draft.show(note.age())),
                        new Table.Cell(draft.label("freshness." + note.state().id()), tone)));
    }

    private static List<Table.TableRow> problems(Draft draft, Material material) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Problem.Severity severity : Problem.Severity.values()) {
            List<Place> places = material.portfolio().handoffs().openProblems().stream()
                    .filter(problem -> problem.severity() == severity)
                    .map(Problem::at)
                    .toList();
            if (!places.isEmpty()) {
                Sources sources = Sources.of(places.toArray(Place[]::new));
                rows.add(Draft.row(
                        Optional.empty(),
                        Table.Weight.BODY,
                        List.of(
                                draft.label("problem." + severity),
                                Draft.show(Quantity.count(places.size(), sources)))));
            }
        }
        return rows;
    }
}
