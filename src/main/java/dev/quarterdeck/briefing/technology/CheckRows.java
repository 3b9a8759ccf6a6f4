package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.CheckResult;
import dev.quarterdeck.analysis.technology.Checks;
import dev.quarterdeck.analysis.technology.Outcome;
import dev.quarterdeck.analysis.technology.Spot;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks as rows of a table: what came of each, the evidence for it, its standard and what is done about it. */
final class CheckRows {

    private CheckRows() {}

    /** Every result in full. */
    static List<TableRow> full(Draft draft, List<CheckResult> results) {
        return results.stream().map(result -> full(draft, result)).toList();
    }

    /** Those that pass, with what was looked at. */
    static List<TableRow> passing(Checks checks) {
        return checks.with(Outcome.PASS).stream()
                .map(result -> Draft.row(
                        name(result.rule()), Text.join(result.looked(), Text.label(", ")), standard(result.rule())))
                .toList();
    }

    /** Failures and what could not be evaluated as one table, what passes as another; nothing measured is said in a sentence. */
    static void add(Draft draft, Checks checks) {
        if (!checks.isEvaluated()) {
            draft.say(draft.empty()).say(unknown(draft, checks));
            return;
        }
        List<CheckResult> open = checks.ranked().stream()
                .filter(result -> result.outcome() != Outcome.PASS)
                .toList();
        if (open.isEmpty()) {
            Sources all = Sources.union(
                    checks.results().stream().map(CheckResult::sources).toList());
            draft.say(draft.sentence(
                    "CHECKS-PASS", Facts.of("n", Quantity.count(checks.results().size(), all))));
        }
        draft.table(draft.label("caption.checks"), 0, full(draft, open))
                .table(draft.label("caption.passing"), 1, passing(checks));
    }

    /** Why none of them was evaluated, each reason once. */
    static Text unknown(Draft draft, Checks checks) {
        List<CheckResult> unknown = checks.with(Outcome.NOT_EVALUATED);
        Sources rules = Sources.union(
                unknown.stream().map(result -> Sources.of(result.rule().at())).toList());
        List<Text> reasons = unknown.stream()
                .map(CheckResult::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
        return draft.sentence(
                "CHECKS-UNKNOWN",
                Facts.of("n", Quantity.count(unknown.size(), rules)).with("reasons", reasons));
    }

    private static TableRow full(Draft draft, CheckResult result) {
        boolean failed = result.outcome() == Outcome.FAIL;
        return new TableRow(
                unit(result),
                Weight.BODY,
                List.of(
                        Cell.of(name(result.rule())),
                        new Cell(outcome(draft, result), tone(result.outcome())),
                        Cell.of(evidence(draft, result)),
                        Cell.of(rated(draft, result.rule())),
                        Cell.of(failed ? action(draft, result.rule()) : Text.EMPTY)));
    }

    /** A failure with its severity. */
    private static Text outcome(Draft draft, CheckResult result) {
        Text outcome = draft.label("outcome." + result.outcome().id());
        return result.outcome() == Outcome.FAIL
                ? outcome.and(Text.label(", "))
                        .and(draft.label("severity." + result.severity().id()))
                : outcome;
    }

    /** The unit that alone fails it. */
    private static Optional<String> unit(CheckResult result) {
        List<String> units = Stream.concat(result.places().stream(), result.milder().stream())
                .map(Spot::unit)
                .map(unit -> unit.orElse(""))
                .distinct()
                .toList();
        return units.size() == 1
                ? units.stream().filter(unit -> !unit.isEmpty()).findFirst()
                : Optional.empty();
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> Tone.BAD;
            case NOT_EVALUATED -> Tone.CAUTION;
            case PASS -> Tone.GOOD;
        };
    }

    private static Text evidence(Draft draft, CheckResult result) {
        return switch (result.outcome()) {
            case FAIL -> draft.sentence("EVIDENCE-" + result.rule().id(), result.facts());
            case NOT_EVALUATED -> result.reason();
            case PASS -> Text.join(result.looked(), Text.label(", "));
        };
    }

    static Text name(Rule rule) {
        return Text.id(rule.id()).and(Text.label(" ")).and(Text.standard(rule.title()));
    }

    static Text standard(Rule rule) {
        return column(rule, "standard").map(Text::standard).orElse(Text.EMPTY);
    }

    /** The standard, and how severe it finds a failure, where that is not what this report says. */
    private static Text rated(Draft draft, Rule rule) {
        Text standard = standard(rule);
        return column(rule, "rating")
                .filter(rating -> !rating.equals(rule.severity().id()))
                .map(rating -> draft.sentence("RATED", Facts.none().with("standard", Text.standard(rating))))
                .map(rating -> standard.and(Text.label("; ")).and(rating))
                .orElse(standard);
    }

    private static Optional<String> column(Rule rule, String column) {
        return rule.row().text(column).filter(text -> !text.equals("none"));
    }

    /** The open actions that answer a rule; without one, what the framework proposes. */
    static Text action(Draft draft, Rule rule) {
        List<String> answers = draft.answers(id -> id.replaceFirst(":.*", "").equals(rule.id()));
        return answers.isEmpty()
                ? rule.row()
                        .text("remediation")
                        .map(text ->
                                draft.sentence("ACTION-PROPOSAL", Facts.none().with("remediation", Text.name(text))))
                        .orElse(Text.EMPTY)
                : Draft.ids(answers);
    }
}
