package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.market.ChannelMatrix;
import dev.quarterdeck.analysis.market.ChannelMatrix.Presence;
import dev.quarterdeck.analysis.market.ChannelMatrix.State;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where buyers find which unit: each cell by colour, letter and word. */
final class ChannelMatrixSection implements SectionBuilder {

    @Override
    public String id() {
        return "channel-matrix";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        ChannelMatrix matrix = draft.analysis().market().matrix();
        if (!matrix.presences().isEmpty()) {
            Map<String, List<Presence>> byUnit = matrix.byUnit();
            List<String> units = List.copyOf(byUnit.keySet());
            draft.matrix(
                    draft.label("caption.channel-matrix"),
                    heads(draft, units),
                    rows(draft, matrix, units),
                    units.size());
            draft.table(
                    draft.label("caption.channel-units"),
                    1,
                    units.stream()
                            .map(unit -> row(draft, unit, byUnit.getOrDefault(unit, List.of())))
                            .toList());
        }
        return draft.findings("SF-OTA", "CMO-STALE")
                .showing("channel-live", "channel-applicable", "channel-coverage", "ota-live", "ota-applicable")
                .section();
    }

    /** Channel, a column a unit, what they come to, and the channel's type. */
    private static List<Text> heads(Draft draft, List<String> units) {
        List<Text> heads = new ArrayList<>(draft.heads(0));
        heads.addAll(1, units.stream().map(draft::unit).toList());
        return heads;
    }

    private static List<Table.TableRow> rows(Draft draft, ChannelMatrix matrix, List<String> units) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Map.Entry<String, List<Presence>> channel : matrix.byChannel().entrySet()) {
            Presence first = channel.getValue().get(0);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(Text.quote(channel.getKey(), first.sources())));
            for (String unit : units) {
                cells.add(channel.getValue().stream()
                        .filter(presence -> presence.unit().equals(unit))
                        .findFirst()
                        .map(presence -> cell(draft, presence.state()))
                        .orElse(Cell.of(Text.EMPTY)));
            }
            cells.add(Cell.of(show(ChannelMatrix.coverage(channel.getValue()).share())));
            cells.add(Cell.of(first.type().isEmpty() ? Text.EMPTY : Text.quote(first.type(), first.sources())));
            rows.add(new Table.TableRow(Optional.empty(), Table.Weight.BODY, cells));
        }
        List<Cell> foot = new ArrayList<>();
        foot.add(Cell.of(draft.label("row.coverage")));
        matrix.byUnit()
                .values()
                .forEach(
                        own -> foot.add(Cell.of(show(ChannelMatrix.coverage(own).share()))));
        foot.add(Cell.of(show(matrix.coverage().share())));
        foot.add(Cell.of(Text.EMPTY));
        rows.add(new Table.TableRow(Optional.empty(), Table.Weight.TOTAL, foot));
        return rows;
    }

    private static Cell cell(Draft draft, State state) {
        Tone tone = switch (state) {
            case LIVE -> Tone.GOOD;
            case STALE, DRAFT -> Tone.CAUTION;
            case NONE -> Tone.BAD;
            case NOT_APPLICABLE -> Tone.MUTED;
        };
        return new Cell(draft.label("channel." + state.id()), tone);
    }

    private static Table.TableRow row(Draft draft, String unit, List<Presence> own) {
        ChannelMatrix.Coverage coverage = ChannelMatrix.coverage(own);
        return Draft.row(
                unit,
                draft.unit(unit),
                show(coverage.live()),
                show(coverage.applicable()),
                show(coverage.share()),
                named(own, State.STALE),
                named(own, State.DRAFT),
                named(own, State.NONE));
    }

    private static Text named(List<Presence> own, State state) {
        List<Text> names = own.stream()
                .filter(presence -> presence.state() == state)
                .map(presence -> Text.quote(presence.channel(), presence.sources()))
                .toList();
        return Text.join(names, Text.label(", "));
    }
}
