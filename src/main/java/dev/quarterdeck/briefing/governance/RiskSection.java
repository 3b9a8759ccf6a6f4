package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.KeyPeople;
import dev.quarterdeck.analysis.governance.RiskRegister;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The risks by likelihood and impact, and the people on whom roles depend. */
final class RiskSection implements SectionBuilder {

    private static final int SCALE = 5;

    @Override
    public String id() {
        return "risks-people";
    }

    @Override
    public Section build(Material material) {
        RiskRegister register = material.analysis().governance().risks();
        KeyPeople people = material.analysis().governance().people();
        Frameworks frameworks = material.portfolio().frameworks();
        Draft draft = new Draft(material, id());
        if (!register.ranked().isEmpty()) {
            draft.add(heatMap(draft, frameworks, register));
        }
        List<RiskRegister.Risk> top = top(frameworks, register);
        Set<Sources> elsewhere = Stream.of(top, register.unscored())
                .flatMap(List::stream)
                .map(RiskRegister.Risk::sources)
                .collect(Collectors.toSet());
        List<RiskRegister.Risk> rest = register.risks().stream()
                .filter(risk -> !elsewhere.contains(risk.sources()))
                .toList();
        return draft.table(draft.label("caption.top-risks"), 0, rows(draft, top))
                .table(draft.label("caption.risks"), 0, rows(draft, rest))
                .table(
                        draft.label("caption.people"),
                        1,
                        people.people().stream()
                                .map(person -> person(frameworks, person))
                                .toList())
                .table(
                        draft.label("caption.unscored"),
                        2,
                        register.unscored().stream()
                                .map(risk ->
                                        Draft.row(risk.unit(), Text.id(risk.id()), risk.title(), lacking(draft, risk)))
                                .toList())
                .showing("risk-score", "roles-count", "roles-uncovered")
                .section();
    }

    /** The heaviest, and those of the categories that are shown whatever they weigh. */
    private static List<RiskRegister.Risk> top(Frameworks frameworks, RiskRegister register) {
        List<RiskRegister.Risk> ranked = register.ranked();
        int most = frameworks.thresholds().whole("top-risks");
        List<String> always = frameworks.words("always-shown-categories");
        return IntStream.range(0, ranked.size())
                .filter(rank -> rank < most || always.contains(ranked.get(rank).category()))
                .mapToObj(ranked::get)
                .toList();
    }

    static List<Table.TableRow> rows(Draft draft, List<RiskRegister.Risk> risks) {
        return risks.stream().map(risk -> row(draft, risk)).toList();
    }

    private static Table.TableRow row(Draft draft, RiskRegister.Risk risk) {
        Text band = risk.band().isEmpty() ? Text.EMPTY : draft.label("severity." + risk.band());
        return new Table.TableRow(
                Optional.of(risk.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.id(risk.id())),
                        Table.Cell.of(risk.title()),
                        Table.Cell.of(Text.quote(risk.category(), risk.sources())),
                        Table.Cell.of(Draft.show(risk.likelihood())),
                        Table.Cell.of(Draft.show(risk.impact())),
                        Table.Cell.of(Draft.show(risk.score())),
                        new Table.Cell(band, tone(risk.band())),
                        Table.Cell.of(Text.quote(risk.status(), risk.sources())),
                        Table.Cell.of(Draft.names(risk.owners())),
                        Table.Cell.of(risk.mitigation()),
                        Table.Cell.of(Draft.show(risk.due()))));
    }

    private static Tone tone(String band) {
        return switch (band) {
            case "critical", "high" -> Tone.BAD;
            case "medium" -> Tone.CAUTION;
            default -> Tone.PLAIN;
        };
    }

    private static Table.TableRow person(Frameworks frameworks, KeyPeople.Person person) {
        BigDecimal limit = frameworks.thresholds().of("key-person-roles").mid().orElseThrow();
        boolean many = person.uncovered().mid().orElseThrow().compareTo(limit) >= 0;
        return new Table.TableRow(
                Optional.empty(),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.name(person.name())),
                        Table.Cell.of(Draft.show(person.roles())),
                        new Table.Cell(Draft.show(person.uncovered()), many ? Tone.BAD : Tone.PLAIN)));
    }

    private static Text lacking(Draft draft, RiskRegister.Risk risk) {
        List<Text> missing = new ArrayList<>();
        if (!risk.likelihood().isKnown()) {
            missing.add(draft.label("heat.likelihood"));
        }
        if (!risk.impact().isKnown()) {
            missing.add(draft.label("heat.impact"));
        }
        return Text.join(missing, Text.label(", "));
    }

    private static HeatMap heatMap(Draft draft, Frameworks frameworks, RiskRegister register) {
        Map<Integer, List<RiskRegister.Risk>> byLikelihood =
                register.ranked().stream().collect(Collectors.groupingBy(risk -> step(risk.likelihood())));
        List<List<String>> bands = new ArrayList<>();
        List<List<Text>> cells = new ArrayList<>();
        for (int likelihood = SCALE; likelihood >= 1; likelihood--) {
            List<String> bandRow = new ArrayList<>();
            List<Text> row = new ArrayList<>();
            for (int impact = 1; impact <= SCALE; impact++) {
                bandRow.add(band(frameworks, likelihood * impact));
                row.add(Draft.ids(at(byLikelihood.getOrDefault(likelihood, List.of()), impact)));
            }
            bands.add(bandRow);
            cells.add(row);
        }
        return new HeatMap(
                draft.label("heat.title"),
                draft.label("heat.description"),
                draft.label("heat.likelihood"),
                draft.label("heat.impact"),
                bands,
                cells);
    }

    private static List<String> at(List<RiskRegister.Risk> risks, int impact) {
        return risks.stream()
                .filter(risk -> step(risk.impact()) == impact)
                .map(RiskRegister.Risk::id)
                .toList();
    }

    /** A range stands at its middle, rounded half up. */
    private static int step(Quantity scale) {
        return scale.mid().orElseThrow().setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private static String band(Frameworks frameworks, int score) {
        BigDecimal number = BigDecimal.valueOf(score);
        return frameworks.catalogue("governance", "Risk bands").entries().stream()
                .filter(row ->
                        row.quantity("from", Type.COUNT).mid().orElseThrow().compareTo(number) <= 0)
                .filter(row ->
                        number.compareTo(row.quantity("to", Type.COUNT).mid().orElseThrow()) <= 0)
                .map(Entry::key)
                .findFirst()
                .orElse("");
    }
}
