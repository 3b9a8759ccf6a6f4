package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsTheColumnsThatThereAre() {
        var units = read("""
                | Unit | Name | Kind | Models | Parent | Tax form | Files | Aliases | Prefixes | Repo |
                |---|---|---|---|---|---|---|---|---|---|
                | barge | The Barge | asset | charter, delivery | yard | unknown | barge.md | barge co, tub | barge-, bg- | tubs, web |
                | yard | The Yard | | service | | schedule-c | | | | |
                """);

        assertThat(problems).isEmpty();
        assertThat(units).extracting(Unit::id).containsExactly("portfolio", "barge", "yard");
        var barge = units.get(1);
        assertThat(barge.models()).containsExactly("charter", "delivery");
        assertThat(barge.taxForm()).isEmpty();
        assertThat(barge.aliases()).containsExactly("barge co", "tub");
        assertThat(barge.prefixes()).containsExactly("barge-", "bg-");
        assertThat(barge.repos()).containsExactly("tubs", "web");
        assertThat(units.get(2).isEntity()).isTrue();
    }

    @Test
    void namesUnknownKindsAndParents() {
        read("""
                | Unit | Kind | Parent |
                |---|---|---|
                | barge | boat | shipyard |
                """);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "content/frameworks/units.md:3:11: error FW-041: unknown kind \"boat\"."
                                + " Use one of: portfolio, entity, asset.",
                        "content/frameworks/units.md:3:3: error FW-042: the parent \"shipyard\" of \"barge\" is no unit."
                                + " Use one of: portfolio, barge.");
    }

    @Test
    void takesAFifthBusinessFromTheFrontMatterOfItsHandoff() {
        var frameworks = new FrameworkReader(new SiteFiles(Path.of(""))).read();
        var more =
                frameworks.withUnitsOf(handoffs("kayaks", Map.of("title", "Bay Kayaks", "model", "Charter, service")));

        assertThat(more.units()).hasSize(frameworks.units().size() + 1);
        var kayaks = more.unit("kayaks").orElseThrow();
        assertThat(kayaks.name()).isEqualTo("Bay Kayaks");
        assertThat(kayaks.models()).containsExactly("charter", "service");
        assertThat(kayaks.isEntity()).isTrue();
    }

    @Test
    void keepsTheRowOfAUnitThatHasOne() {
        var frameworks = new FrameworkReader(new SiteFiles(Path.of(""))).read();

        assertThat(frameworks
                        .withUnitsOf(handoffs("jada", Map.of("model", "rental")))
                        .units())
                .isEqualTo(frameworks.units());
    }

    private List<Unit> read(String table) {
        return new UnitReader(problems).read(new Catalogues(problems).read(UnitReader.FILE, table), "Portfolio");
    }

    private static Handoffs handoffs(String unit, Map<String, String> headers) {
        String file = "content/handoffs/" + unit + ".md";
        Map<String, Cell> cells = new LinkedHashMap<>();
        headers.forEach((key, value) -> cells.put(key, new Cell(value, value, Place.startOf(file), new Cell.Words())));
        var handoff = new Handoff(
                file,
                unit,
                Day.missing(Type.DATE, Sources.none()),
                false,
                false,
                cells,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
        return new Handoffs(List.of(handoff), List.of(), List.of(), List.of(), List.of());
    }
}
