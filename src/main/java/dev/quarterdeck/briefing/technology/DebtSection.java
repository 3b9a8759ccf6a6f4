package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.technology.Debts;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The technical debt that the notes own up to, and what it adds up to. */
final class DebtSection implements SectionBuilder {

    @Override
    public String id() {
        return "technical-debt";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Debts debts = draft.analysis().technology().debts();
        if (debts.count().isZero()) {
            draft.say(draft.sentence("DEBT-NONE", Facts.none()));
        } else if (debts.count().isKnown()) {
            draft.say(draft.sentence(
                    "DEBT-SUM",
                    Facts.of("n", debts.count())
                            .with("effort", debts.effort())
                            .with("oldest", debts.oldest())
                            .with("grades", grades(draft, debts))));
        }
        return draft.table(
                        Text.EMPTY,
                        0,
                        debts.items().stream().map(item -> row(draft, item)).toList())
                .showing("debt-open", "debt-effort")
                .section();
    }

    /** How many of each grade, in the words of the notes, the most severe first. */
    private static List<Text> grades(Draft draft, Debts debts) {
        Map<String, Sources> grades = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Debts.Item item : debts.items()) {
            String grade = item.grade().isEmpty()
                    ? draft.label("resource.unknown").plain()
                    : item.grade().plain();
            grades.merge(grade, item.title().sources(), Sources::and);
            counts.merge(grade, 1, Integer::sum);
        }
        return grades.entrySet().stream()
                .map(grade -> show(Quantity.count(
                                Optional.ofNullable(counts.get(grade.getKey())).orElse(0), grade.getValue()))
                        .and(Text.label(" "))
                        .and(Text.quote(grade.getKey(), grade.getValue())))
                .toList();
    }

    private static TableRow row(Draft draft, Debts.Item item) {
        return Draft.row(
                Optional.of(item.unit()),
                Weight.BODY,
                List.of(
                        item.title(),
                        draft.unit(item.unit()),
                        item.grade(),
                        show(item.effort()),
                        item.area(),
                        Draft.names(item.owners()),
                        item.status()));
    }
}
