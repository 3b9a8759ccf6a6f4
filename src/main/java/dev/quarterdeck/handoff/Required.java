package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Optional;
import java.util.Set;

/** Reports what a row lacks, and what in it cannot be. The row is kept: unknown is no reason to lose it. */
final class Required {

    private final Note note;

    Required(Note note) {
        this.note = note;
    }

    void check(Row row, Role role) {
        for (Column column : role.columns()) {
            boolean blank = row.cell(column.id()).map(Required::isBlank).orElse(true);
            if (column.isRequired() && blank) {
                missing(row, column.id());
            }
            if (column.per().equals(Optional.of(Per.MONTH)) && role.id().equals("cost-line")) {
                row.cell(column.id()).ifPresent(this::perPiece);
                row.cell(column.id()).ifPresent(this::belowZero);
            }
        }
        overfull(row);
        upsideDown(row);
        boolean none = !role.either().isEmpty()
                && role.either().stream()
                        .noneMatch(set -> set.stream()
                                .allMatch(id -> row.cell(id)
                                        .filter(cell -> !cell.isMissing())
                                        .isPresent()));
        if (none) {
            halfRange(row);
        }
        boolean empty = role.either().stream()
                .flatMap(Set::stream)
                .allMatch(id -> row.cell(id).map(Required::isBlank).orElse(true));
        if (none && empty) {
            missing(row, role.either().get(0).iterator().next());
        }
    }

    private void missing(Row row, String column) {
        missing(row, column, "reports say that it is missing");
    }

    private void missing(Row row, String column, String follows) {
        Place at = row.cell(column).map(Cell::at).orElse(row.at());
        note.problems.add(Problem.warning(
                at,
                "HD-060",
                "no value in the column " + Problem.quote(column),
                "Fill it in when it is known; until then " + follows));
    }

    /** One end of a range bounds what is reckoned with it on one side, or on neither; one that cannot be read is told as such. */
    private void halfRange(Row row) {
        Optional<Cell> low = row.cell("low").filter(cell -> !isBlank(cell));
        Optional<Cell> high = row.cell("high").filter(cell -> !isBlank(cell));
        if (high.isEmpty() && row.money("low").isKnown()) {
            missing(
                    row,
                    "high",
                    "sums count it with \"at least\" " + low.orElseThrow().text()
                            + ", and a runway that they shorten is \"at most\" so long");
        } else if (low.isEmpty() && row.money("high").isKnown()) {
            missing(row, "low", "no sum counts it, and each says \"at least\"");
        }
    }

    /** One of the two numbers is wrong, so that reports leave both out. */
    private void overfull(Row row) {
        Quantity available = row.quantity("available", Type.COUNT).as(Type.COUNT);
        Quantity occupied = row.quantity("occupied", Type.COUNT).as(Type.COUNT);
        if (occupied.minus(available).isPositive()) {
            Cell cell = row.cell("occupied").orElseThrow();
            note.problems.add(Problem.warning(
                    cell.at(),
                    "HD-060",
                    Problem.quote(cell.text()) + " nights occupied are more than were available",
                    "Correct one of the two; until then the month is left out of occupancy"));
        }
    }

    /** A value between the two is what its author most likely meant; which of them is wrong nobody can tell. */
    private void upsideDown(Row row) {
        Quantity low = row.money("low");
        Quantity high = row.money("high");
        boolean above = low.unit().equals(high.unit())
                && low.low()
                        .flatMap(least -> high.high().filter(most -> least.compareTo(most) > 0))
                        .isPresent();
        if (above) {
            Cell cell = row.cell("low").orElseThrow();
            String other = row.cell("high").orElseThrow().text();
            note.problems.add(Problem.warning(
                    cell.at(),
                    "HD-061",
                    "the low amount " + Problem.quote(cell.text()) + " is above the high one, " + Problem.quote(other),
                    "Correct one of the two; until then they are read as a range from the smaller to the greater"));
        }
    }

    /** A credit may be meant, or the way in which a ledger writes what was paid. */
    private void belowZero(Cell cell) {
        if (cell.quantity(Type.MONEY).low().filter(least -> least.signum() < 0).isPresent()) {
            note.problems.add(Problem.warning(
                    cell.at(),
                    "HD-061",
                    "the cost " + Problem.quote(cell.text()) + " is below zero, and takes from the sum",
                    "Write it without the minus, unless it is a credit"));
        }
    }

    private void perPiece(Cell cell) {
        if (cell.per().equals(Optional.of(Per.PIECE))) {
            note.problems.add(Problem.warning(
                    cell.at(),
                    "HD-060",
                    Problem.quote(cell.text()) + " is no monthly cost",
                    "Move it to the unit economics"));
        }
    }

    /** Whether the author left it open; what could not be read has been reported already. */
    private static boolean isBlank(Cell cell) {
        return cell.isMissing() && Missing.is(cell.text(), ColumnType.NUMBER);
    }
}
