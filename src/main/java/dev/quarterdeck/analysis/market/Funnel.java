package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stages between a visitor and a sale of one unit.
 *
 * @param stages in the order of the handoff, each name once
 */
public record Funnel(String unit, List<Stage> stages) {

    /**
     * One stage.
     *
     * @param conversion its count in per cent of the stage before; missing for the first
     * @param loss how many the step to it loses; missing for the first
     */
    public record Stage(String name, Quantity count, Quantity conversion, Quantity loss, Row row) {

        Text title() {
            return Text.quote(name, row.sources());
        }

        /** Whether more people are counted than at the stage before. */
        boolean rises() {
            return loss.mid().filter(lost -> lost.signum() < 0).isPresent();
        }
    }

    public Funnel {
        stages = List.copyOf(stages);
    }

    /** One for each unit that counts stages. */
    static List<Funnel> of(Portfolio portfolio) {
        return portfolio.frameworks().units().stream()
                .map(Unit::id)
                .filter(unit -> !portfolio.rows(unit, "stage").isEmpty())
                .map(unit -> new Funnel(unit, stages(portfolio.rows(unit, "stage"))))
                .toList();
    }

    private static List<Stage> stages(List<Row> rows) {
        List<Stage> stages = new ArrayList<>();
        for (Row row : rows) {
            String name = row.text("stage").orElse("");
            if (stages.stream().noneMatch(stage -> stage.name().equals(name))) {
                Quantity count = row.quantity("count", Type.COUNT);
                Optional<Quantity> before =
                        stages.stream().reduce((first, second) -> second).map(Stage::count);
                stages.add(new Stage(
                        name,
                        count,
                        before.map(count::shareOf).orElseGet(() -> Quantity.missing(Type.PERCENT, row.sources())),
                        before.map(all -> all.minus(count))
                                .orElseGet(() -> Quantity.missing(Type.COUNT, row.sources())),
                        row));
            }
        }
        return stages;
    }

    public Quantity first() {
        return stages.get(0).count();
    }

    public Quantity last() {
        return stages.get(stages.size() - 1).count();
    }

    /** The last count in per cent of the first. One stage alone converts nothing. */
    public Quantity overall() {
        return stages.size() < 2 ? Quantity.missing(Type.PERCENT, first().sources()) : last().shareOf(first());
    }

    /** The step that loses the most people, where any does; the first of equals. */
    public Optional<Stage> biggestLoss() {
        return stages.stream()
                .filter(stage -> stage.loss().isPositive())
                .max(Comparator.comparing(stage -> stage.loss().mid().orElseThrow()));
    }

    /** The stage before another. */
    public Stage before(Stage stage) {
        return stages.get(stages.indexOf(stage) - 1);
    }

    /** The first stage that counts more than the one before. */
    Optional<Finding> rising(Portfolio portfolio) {
        return stages.stream()
                .filter(Stage::rises)
                .findFirst()
                .map(stage -> Finding.of(
                        portfolio.frameworks(),
                        "CMO-FUNNEL-ORDER",
                        unit,
                        Facts.of("count", stage.count())
                                .with("before", before(stage).count())
                                .with("unit", Text.name(portfolio.name(unit)))
                                .with("stage", stage.title())
                                .with("prev", before(stage).title()),
                        List.of(unit)));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Stage stage : stages) {
            figures.add(Figure.of("funnel-count", unit, stage.name(), stage.count()));
            if (!stage.equals(stages.get(0))) {
                figures.add(Figure.of("funnel-conversion", unit, stage.name(), stage.conversion()));
            }
        }
        if (!unit.equals(Unit.PORTFOLIO)) {
            figures.add(Figure.of("funnel-overall", unit, overall()));
        }
        biggestLoss().ifPresent(stage -> figures.add(Figure.of("funnel-biggest-loss", unit, stage.loss())));
        return figures;
    }

    /** Last stages in per cent of first ones, all funnels together; only where each is known. */
    static Figure overall(List<Funnel> funnels) {
        List<Funnel> counted =
                funnels.stream().filter(funnel -> funnel.stages().size() > 1).toList();
        Quantity last =
                Quantity.sum(Type.COUNT, counted.stream().map(Funnel::last).toList());
        Quantity first =
                Quantity.sum(Type.COUNT, counted.stream().map(Funnel::first).toList());
        boolean whole = counted.stream()
                .allMatch(funnel -> funnel.first().isKnown() && funnel.last().isKnown());
        Quantity share = whole ? last.shareOf(first) : Quantity.missing(Type.PERCENT, Sources.none());
        return Figure.of("funnel-overall", Unit.PORTFOLIO, share);
    }
}
