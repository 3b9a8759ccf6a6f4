package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.CodeReview;
import dev.quarterdeck.analysis.technology.CodeReview.Handler;
import dev.quarterdeck.analysis.technology.CodeReview.Sighting;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What was found in the code that signs people in, function by function, and the titles of the checks. */
final class AuthenticationSection implements SectionBuilder {

    @Override
    public String id() {
        return "authentication";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        CodeReview code = draft.analysis().technology().code();
        draft.table(
                Text.EMPTY,
                0,
                code.handlers().stream().map(handler -> row(draft, handler)).toList());
        if (!code.handlers().isEmpty()) {
            draft.say(draft.sentence(
                    "AUTH-SEEN", Facts.none().with("routes", code.routes()).with("tables", code.tables())));
        }
        return draft.table(
                        draft.label("caption.checks"),
                        1,
                        legend(draft, material.portfolio().frameworks(), code))
                .section();
    }

    /** What the checks named above look for. */
    private static List<TableRow> legend(Draft draft, Frameworks frameworks, CodeReview code) {
        return code.handlers().stream()
                .flatMap(handler -> handler.results().stream())
                .map(CodeReview.Result::check)
                .distinct()
                .sorted()
                .map(frameworks::rule)
                .map(rule -> Draft.row(CheckRows.name(rule), CheckRows.standard(rule), found(draft, code, rule)))
                .toList();
    }

    /** What is done about a weakness that was found. */
    private static Text found(Draft draft, CodeReview code, Rule rule) {
        boolean found = code.handlers().stream()
                .flatMap(handler -> handler.with(Sighting.FOUND).stream())
                .anyMatch(result -> result.check().equals(rule.id()));
        return found ? CheckRows.action(draft, rule) : Text.EMPTY;
    }

    private static TableRow row(Draft draft, Handler handler) {
        return new TableRow(
                handler.unit(),
                Weight.BODY,
                List.of(
                        Cell.of(handler.function()),
                        new Cell(results(draft, handler, Sighting.FOUND), Tone.BAD),
                        Cell.of(results(draft, handler, Sighting.GUARDED)),
                        new Cell(results(draft, handler, Sighting.NOT_IN_FILE), Tone.CAUTION),
                        new Cell(notLooked(draft, handler), Tone.MUTED),
                        Cell.of(kinds(draft, handler)),
                        Cell.of(handler.file())));
    }

    private static Text kinds(Draft draft, Handler handler) {
        return Text.join(
                handler.kinds().stream()
                        .map(kind ->
                                draft.wording().findLabel("handler." + kind).orElse(Text.name(kind)))
                        .toList(),
                Text.label(", "));
    }

    /** Where no check is meant for code of the kind, an empty row would look like a clean one. */
    private static Text notLooked(Draft draft, Handler handler) {
        return handler.results().isEmpty()
                ? draft.label("handler.no-checks")
                : results(draft, handler, Sighting.NOT_LOOKED);
    }

    private static Text results(Draft draft, Handler handler, Sighting sighting) {
        return Text.join(
                handler.with(sighting).stream()
                        .map(result -> named(draft, result))
                        .toList(),
                Text.label(", "));
    }

    /** A check, with the line in which its weakness stands. */
    private static Text named(Draft draft, CodeReview.Result result) {
        Text check = Text.id(result.check());
        return draft.wording()
                .sayIfKnown("AUTH-LINE", Facts.none().with("check", check).with("line", result.line()))
                .orElse(check);
    }
}
