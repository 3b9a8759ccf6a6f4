package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Followed;
import dev.quarterdeck.briefing.Followed.Fate;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What became of the actions that were due then, as rows, those of one fate together. */
final class FollowedTable {

    private final Wording wording;

    FollowedTable(Wording wording) {
        this.wording = wording;
    }

    /**
     * The table of those that are not open and in time, which stand among the actions that are due.
     *
     * @param report the report that listed them
     */
    Optional<Table> of(List<Followed> followed, Sources report) {
        List<Followed> told =
                followed.stream().filter(one -> one.fate() != Fate.OPEN).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns =
                List.of(head("page.action"), head("page.fate"), head("page.due-then"), head("page.due-now"));
        List<TableRow> rows = told.stream()
                .sorted(Comparator.comparing(Followed::fate))
                .map(one -> row(one, report))
                .toList();
        return Optional.of(new Table(wording.label("caption.followed"), columns, rows));
    }

    /** How many of an earlier edition's are open and in time; nothing where none is. */
    Text open(List<Followed> followed, String edition, Sources report) {
        long open = followed.stream().filter(one -> one.fate() == Fate.OPEN).count();
        return open == 0
                ? Text.EMPTY
                : wording.say(
                        "FOLLOWED-OPEN",
                        Facts.of("n", Quantity.count(open, report)).with("edition", Text.id(edition)));
    }

    private Column head(String label) {
        return new Column(wording.label(label), Align.TEXT);
    }

    private TableRow row(Followed one, Sources report) {
        Text before = one.then()
                .due()
                .map(LocalDate::toString)
                .map(day -> Text.date(day, report))
                .orElseGet(() -> Text.label(Format.UNKNOWN));
        Text now = one.now().map(action -> Format.DATE.text(action.due())).orElseGet(() -> Text.label(Format.UNKNOWN));
        Tone tone = switch (one.fate()) {
            case DONE -> Tone.GOOD;
            case SLIPPED, GONE -> Tone.BAD;
            case DROPPED, OPEN -> Tone.PLAIN;
        };
        return new TableRow(
                one.now().map(action -> action.unit()),
                Weight.BODY,
                List.of(
                        Cell.of(one.then().words(report)),
                        new Cell(wording.label("fate." + one.fate().id()), tone),
                        Cell.of(before),
                        Cell.of(now)));
    }
}
