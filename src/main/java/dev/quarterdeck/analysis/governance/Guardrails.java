package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Comparison;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Ids;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits that the owner set on figures, and whether they hold. */
public record Guardrails(List<Guardrail> all, List<Finding> findings, Quantity breached) {

    /** What became of a limit. A figure that nobody knows keeps none. */
    public enum State {
        OK,
        BREACHED,
        UNKNOWN,
        /** On nothing that is measured here. */
        MANUAL;

        /** The label's last part, such as {@code ok} in {@code state.ok}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One limit.
     *
     * @param metric the figure's id, or the author's words
     * @param limit as its author wrote it
     */
    public record Guardrail(
            String id,
            Text name,
            String metric,
            Quantity value,
            Format format,
            Text limit,
            State state,
            Sources sources) {}

    public Guardrails {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }

    static Guardrails of(Evidence evidence) {
        List<Row> rows = evidence.portfolio().rows("guardrail");
        Ids ids = new Ids();
        List<Guardrail> all = rows.stream()
                .map(row -> guardrail(
                        evidence, row, ids.of(row, row.text("guardrail").orElse(""))))
                .toList();
        List<Guardrail> broken =
                all.stream().filter(one -> one.state() == State.BREACHED).toList();
        List<Finding> findings =
                broken.stream().map(one -> finding(evidence, one)).toList();
        // Whether one holds rests on the figure that it watches, also where it does.
        Sources rested = Sources.union(all.stream()
                        .map(one -> one.sources().and(one.value().sources()))
                        .toList())
                .and(evidence.count(rows, "guardrails").sources());
        return new Guardrails(all, findings, Quantity.count(broken.size(), rested));
    }

    List<Figure> figures() {
        List<Figure> states = all.stream()
                .map(one -> Figure.of(
                        "guardrail",
                        Unit.PORTFOLIO,
                        one.name().plain(),
                        Word.derived(
                                one.state().id(), one.sources().and(one.value().sources()))))
                .toList();
        return Stream.concat(states.stream(), Stream.of(Figure.of("guardrails-breached", Unit.PORTFOLIO, breached)))
                .toList();
    }

    /** A shortfall says nothing to a perspective that hears of a breached guardrail on the same metric. */
    List<Finding> withoutRepetition(Evidence evidence, List<Finding> shortfalls) {
        List<String> heard = evidence.frameworks().rule("FIN-GUARD").perspectives();
        return shortfalls.stream()
                .flatMap(finding -> isWatched(finding) ? less(finding, heard).stream() : Stream.of(finding))
                .toList();
    }

    private boolean isWatched(Finding finding) {
        Optional<String> metric = finding.rule().row().text("metric");
        return all.stream()
                .anyMatch(one -> one.state() == State.BREACHED
                        && Optional.of(one.metric()).equals(metric));
    }

    private static Optional<Finding> less(Finding finding, List<String> heard) {
        List<String> left = finding.rule().perspectives().stream()
                .filter(perspective -> !heard.contains(perspective))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(finding.heardBy(left));
    }

    private static Guardrail guardrail(Evidence evidence, Row row, String id) {
        String words = row.text("metric").orElse("").strip();
        Optional<Figure> figure = evidence.figures().find(words);
        Quantity value =
                figure.isPresent() ? evidence.figures().quantity(words, Type.NUMBER) : measured(evidence, words, row);
        Optional<Comparison> limit = row.cell("rule").flatMap(Cell::limit);
        State state = words.isEmpty() || words.equalsIgnoreCase("manual")
                ? State.MANUAL
                : limit.map(comparison -> state(comparison, value)).orElse(State.UNKNOWN);
        return new Guardrail(
                id,
                Text.quote(row.text("guardrail").orElse(""), row.sources()),
                words,
                value,
                figure.map(Figure::format).orElse(Format.of(value.type())),
                Text.quote(row.text("rule").orElse(""), row.sources()),
                state,
                row.sources());
    }

    /** A pointer into the metrics; anything else that is no figure is not known here. */
    private static Quantity measured(Evidence evidence, String words, Row row) {
        return words.startsWith("/")
                ? evidence.portfolio().snapshot().at(words).quantity(Type.NUMBER)
                : Quantity.missing(Type.NUMBER, row.sources());
    }

    /** What is known of one side only can break a limit on that side, and keep one on the other. */
    static State state(Comparison limit, Quantity value) {
        if (!value.isKnown() || !limit.limit().isKnown()) {
            return State.UNKNOWN;
        }
        boolean allowed = limit.allows(value.mid().orElseThrow());
        return switch (limit.operator()) {
            case AT_LEAST, MORE_THAN -> sided(allowed, value.bound(), Bound.AT_LEAST);
            case AT_MOST, LESS_THAN -> sided(allowed, value.bound(), Bound.AT_MOST);
            case EQUAL, BETWEEN -> value.bound() == Bound.EXACT ? state(allowed) : State.UNKNOWN;
        };
    }

    private static State sided(boolean allowed, Bound known, Bound keeping) {
        boolean certain = known == Bound.EXACT || (known == keeping) == allowed;
        return certain ? state(allowed) : State.UNKNOWN;
    }

    private static State state(boolean allowed) {
        return allowed ? State.OK : State.BREACHED;
    }

    private static Finding finding(Evidence evidence, Guardrail one) {
        Facts facts = Facts.none()
                .with("name", one.name())
                .with("value", one.format().text(one.value()))
                .with("rule", one.limit());
        return Finding.of(evidence.frameworks(), "FIN-GUARD", one.id(), facts, List.of())
                .restingOn(one.sources());
    }
}
