package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.row;
import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.technology.AbsenceFactor;
import dev.quarterdeck.analysis.technology.Deployments;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;

/** How code reaches its users, and who writes it. */
final class DeliverySection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        var technology = draft.analysis().technology();
        Deployments deployments = technology.deployments();
        boolean measured =
                deployments.count().isKnown() || technology.absence().people().isKnown();
        if (measured) {
            draft.table(draft.label("caption.dora"), 2, measures(draft, deployments, technology.absence()));
        }
        CheckRows.add(draft, technology.delivery());
        return draft.say(steps(draft, material.portfolio()))
                .table(draft.label("caption.deployments"), 3, functions(draft, deployments))
                .table(draft.label("caption.repositories"), 4, repositories(draft, material.portfolio()))
                .showing(
                        "deploys",
                        "deploy-days",
                        "deploy-frequency",
                        "lead-time",
                        "change-fail-rate",
                        "recovery-time",
                        "absence-factor",
                        "absence-share",
                        "delivery-failures")
                .section();
    }

    private static List<TableRow> measures(Draft draft, Deployments deployments, AbsenceFactor absence) {
        return List.of(
                row(draft.label("measure.deploys"), show(deployments.count())),
                row(draft.label("measure.deploy-frequency"), Format.TENTHS.text(deployments.perWeek())),
                row(draft.label("measure.lead-time"), Format.TENTHS.text(deployments.leadTime())),
                row(draft.label("measure.change-fail-rate"), show(deployments.changeFailRate())),
                row(draft.label("measure.recovery-time"), show(deployments.recovery())),
                row(draft.label("measure.absence-factor"), show(absence.people())),
                row(draft.label("measure.absence-share"), show(absence.share())));
    }

    /** What the pipeline runs, such as a syntax check before each deployment. */
    private static Text steps(Draft draft, Portfolio portfolio) {
        List<Text> steps = portfolio.snapshot().at("/repo/ciSteps").items().stream()
                .flatMap(step -> step.text().map(word -> Text.of(Run.Role.NAME, word, step.sources())).stream())
                .toList();
        return steps.isEmpty()
                ? Text.EMPTY
                : draft.sentence("CI-STEPS", Facts.none().with("steps", steps));
    }

    private static List<TableRow> functions(Draft draft, Deployments deployments) {
        return deployments.byFunction().stream()
                .map(one -> Draft.row(
                        one.unit(),
                        Weight.BODY,
                        List.of(Text.name(one.function()), owner(draft, one.unit()), show(one.count()))))
                .toList();
    }

    private static List<TableRow> repositories(Draft draft, Portfolio portfolio) {
        return portfolio.snapshot().at("/git/repos").items().stream()
                .map(one -> repository(draft, portfolio, one))
                .toList();
    }

    private static TableRow repository(Draft draft, Portfolio portfolio, Measured one) {
        Optional<String> unit = portfolio.owners().of(one);
        Measured authors = one.get("authors365");
        long people = authors.items().stream()
                .filter(author -> !author.get("bot").flag().orElse(false))
                .count();
        Measured commit = one.get("lastCommit");
        return Draft.row(
                unit,
                Weight.BODY,
                List.of(
                        Text.name(one.get("name").text().orElse("")),
                        owner(draft, unit),
                        commit.text()
                                .map(day -> Text.date(day, commit.sources()))
                                .orElse(Text.label(Format.UNKNOWN)),
                        show(one.get("commits365").quantity(Type.COUNT)),
                        authors.isPresent()
                                ? show(Quantity.count(people, authors.sources()))
                                : Text.label(Format.UNKNOWN)));
    }

    private static Text owner(Draft draft, Optional<String> unit) {
        return unit.map(draft::unit).orElseGet(() -> draft.label("row.unassigned"));
    }
}
