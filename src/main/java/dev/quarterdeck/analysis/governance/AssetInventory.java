package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each unit owns, and what it uses in the cloud. A unit without an assets section is not tracked, which is not none. */
public record AssetInventory(List<OfUnit> units, CloudResources cloud, List<Finding> findings) {

    /** One unit; its counts are missing when it does not track assets. */
    public record OfUnit(Unit unit, Quantity count, Quantity active, Quantity value, List<Row> rows) {
        public OfUnit {
            rows = List.copyOf(rows);
        }

        public boolean isTracked() {
            return count.isKnown();
        }
    }

    public AssetInventory {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    static AssetInventory of(Evidence evidence) {
        List<OfUnit> units = evidence.frameworks().units().stream()
                .map(unit -> ofUnit(evidence, unit))
                .filter(one -> !one.unit().isPortfolio() || one.isTracked())
                .toList();
        CloudResources cloud = CloudResources.of(evidence);
        List<Finding> findings = new ArrayList<>();
        untracked(evidence, units).ifPresent(findings::add);
        units.stream()
                .filter(one -> one.count().isPositive() && one.active().isZero())
                .forEach(one -> findings.add(Finding.of(
                        evidence.frameworks(),
                        "AST-IDLE",
                        one.unit().id(),
                        Facts.of("n", one.count())
                                .with("unit", Text.name(one.unit().name())),
                        List.of(one.unit().id()))));
        orphans(evidence, cloud).ifPresent(findings::add);
        return new AssetInventory(units, cloud, findings);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (OfUnit one : units) {
            figures.add(Figure.of("assets-count", one.unit().id(), one.count()));
            figures.add(Figure.of("assets-active", one.unit().id(), one.active()));
            figures.add(Figure.of("assets-value", one.unit().id(), one.value()));
        }
        return figures;
    }

    /** Whether an asset is in service; one without a status is. */
    public static boolean isActive(Frameworks frameworks, Row row) {
        return row.statusWord().isEmpty() || frameworks.words("active-statuses").contains(row.statusWord());
    }

    private static OfUnit ofUnit(Evidence evidence, Unit unit) {
        List<Row> rows = evidence.portfolio().rows(unit.id(), "asset");
        Optional<Place> section = evidence.portfolio().handoffs().section(unit.id(), "assets");
        if (rows.isEmpty() && section.isEmpty()) {
            Quantity unknown = Quantity.missing(Type.COUNT, Sources.none());
            return new OfUnit(unit, unknown, unknown, Quantity.missing(Type.MONEY, Sources.none()), rows);
        }
        Sources sources = rows.isEmpty() ? Sources.of(section.orElseThrow()) : Evidence.sources(rows);
        long active = rows.stream()
                .filter(row -> isActive(evidence.frameworks(), row))
                .count();
        return new OfUnit(
                unit, Quantity.count(rows.size(), sources), Quantity.count(active, sources), value(rows), rows);
    }

    /** At least nothing is nothing known. */
    private static Quantity value(List<Row> rows) {
        Quantity sum = Quantity.sum(
                Type.MONEY, rows.stream().map(row -> row.money("value")).toList());
        return sum.isZero() && sum.bound() == Bound.AT_LEAST ? Quantity.missing(Type.MONEY, sum.sources()) : sum;
    }

    private static Optional<Finding> untracked(Evidence evidence, List<OfUnit> units) {
        List<OfUnit> silent = units.stream()
                .filter(one -> one.unit().isEntity() && !one.isTracked())
                .toList();
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = silent.stream().map(one -> one.unit().id()).toList();
        Sources looked = Sources.union(silent.stream()
                .map(one -> evidence.portfolio().handoffs().of(one.unit().id()).stream()
                        .findFirst()
                        .map(file -> Place.startOf(file.file()))
                        .orElse(one.unit().at()))
                .map(Sources::of)
                .toList());
        Facts facts = Facts.of("n", Quantity.count(ids.size(), looked)).with("units", evidence.named(ids));
        return Optional.of(Finding.of(evidence.frameworks(), "AST-NONE", Unit.PORTFOLIO, facts, ids));
    }

    private static Optional<Finding> orphans(Evidence evidence, CloudResources cloud) {
        List<CloudResources.Resource> orphans = cloud.orphans();
        if (orphans.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = Facts.of("n", CloudResources.count(orphans, Sources.none()))
                .with("names", CloudResources.names(orphans));
        return Optional.of(Finding.of(evidence.frameworks(), "AST-ORPHAN", Unit.PORTFOLIO, facts, List.of()));
    }
}
