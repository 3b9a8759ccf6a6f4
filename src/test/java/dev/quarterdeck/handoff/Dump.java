package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Type;
import java.util.Map;
import java.util.stream.Collectors;

/** Handoffs as text that a person can compare with the notes they came from. */
final class Dump {

    private Dump() {}

    static String of(Handoffs handoffs) {
        StringBuilder dump = new StringBuilder();
        for (Handoff file : handoffs.files()) {
            dump.append("# ").append(file.file()).append(" of ").append(file.unit());
            dump.append(", updated ").append(Format.DATE.show(file.updated()));
            dump.append(file.sample() ? ", sample" : "").append(file.confidential() ? ", confidential" : "");
            dump.append('\n')
                    .append("sections: ")
                    .append(file.sections().keySet())
                    .append('\n');
            file.headers()
                    .forEach((key, cell) -> dump.append("header ")
                            .append(key)
                            .append(" = ")
                            .append(cell(cell))
                            .append('\n'));
        }
        dump.append("\n## Rows\n");
        handoffs.rows().forEach(row -> dump.append(row(row)).append('\n'));
        dump.append("\n## Facts\n");
        handoffs.facts()
                .forEach(fact -> dump.append(fact.unit() + "/" + fact.section() + ": " + fact.key() + " = "
                                + cell(fact.cell()) + " @" + fact.cell().at().cite())
                        .append('\n'));
        dump.append("\n## Prose\n");
        handoffs.prose()
                .forEach(prose -> dump.append(prose.section() + " [" + prose.heading() + "] @"
                                + prose.at().cite())
                        .append('\n')
                        .append(prose.html().strip().indent(4)));
        dump.append("\n## Problems\n");
        handoffs.problems().forEach(problem -> dump.append(problem).append('\n'));
        return dump.toString();
    }

    private static String row(Row row) {
        return row.unit() + " " + row.role() + "(" + cells(row.cells()) + ")"
                + (row.extra().isEmpty() ? "" : " extra(" + cells(row.extra()) + ")")
                + (row.group().isEmpty() ? "" : " group=" + row.group())
                + (row.qualifier().isEmpty() ? "" : " qualifier=" + row.qualifier())
                + (row.notes().isEmpty() ? "" : " notes=" + row.notes())
                + " @" + row.at().cite();
    }

    private static String cells(Map<String, Cell> cells) {
        return cells.entrySet().stream()
                .map(e -> e.getKey() + "=" + cell(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String cell(Cell cell) {
        Cell.Reading reading = cell.reading();
        if (reading instanceof Cell.Amount amount) {
            Format format = Format.of(
                    amount.quantity().type() == Type.DAYS
                            ? Type.NUMBER
                            : amount.quantity().type());
            return format.show(amount.quantity())
                    + (amount.per() == Per.ONCE ? "" : "/" + amount.per())
                    + (amount.quantity().type() == Type.DAYS ? " days" : "");
        }
        if (reading instanceof Cell.When when) {
            String first = Format.DATE.show(when.first());
            String last = Format.DATE.show(when.last());
            return first.equals(last) ? last : first + ".." + last;
        }
        if (reading instanceof Cell.Names names) {
            return names.names().toString();
        }
        if (reading instanceof Cell.State state) {
            return cell.text() + "{" + state.status() + "}";
        }
        if (reading instanceof Cell.Answer answer) {
            return answer.yes() ? "yes" : "no";
        }
        if (reading instanceof Cell.Limit limit) {
            return limit.comparison().operator().sign() + " "
                    + Format.of(limit.comparison().limit().type())
                            .show(limit.comparison().limit());
        }
        return reading instanceof Cell.Nothing ? "?" + cell.text() : cell.text();
    }
}
