package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.stream.IntStream;

/** Actions as rows of a table, ranked as they stand. What a framework proposes has no day and no gain, and names its rule in its id. */
final class ActionRows {

    private ActionRows() {}

    static List<Table.TableRow> of(Draft draft, List<Action> actions) {
        return IntStream.range(0, actions.size())
                .mapToObj(at -> row(draft, at + 1, actions.get(at)))
                .toList();
    }

    private static Table.TableRow row(Draft draft, int rank, Action action) {
        return Draft.row(
                action.unit(),
                Text.id(Integer.toString(rank)),
                action.named() ? Text.id(action.id()) : Text.EMPTY,
                action.proposed() ? Text.name(action.title()) : Text.quote(action.title(), action.sources()),
                draft.whose(action.unit()),
                Draft.names(action.owners()),
                action.proposed() ? Text.EMPTY : Draft.show(action.due()),
                Draft.show(action.impact()),
                Draft.show(action.confidence()),
                Draft.show(action.effort()),
                Format.RATIO.text(action.score()),
                action.proposed() ? Text.EMPTY : Draft.ids(action.addresses()),
                action.proposed() ? Text.EMPTY : Draft.show(action.gain()));
    }
}
