package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.FirstSeen.Seen;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import dev.quarterdeck.value.Word;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an earlier edition's {@code report.json} said.
 *
 * @param sample whether any of it was made up
 * @param figures by key; a missing one has no numbers
 * @param gaps since when each missing key figure had been missing, by id
 * @param rules hash of the product's rules and the frameworks then, so that a change of rules is not read as business movement
 * @param passages its words, to be looked for
 * @param stated what notes said where its key figures rested on them, by file
 */
public record PastReport(
        String edition,
        LocalDate asOf,
        boolean sample,
        String headline,
        Map<Figure.Key, PastFigure> figures,
        List<PastFinding> findings,
        List<PastAction> actions,
        Map<String, Seen> gaps,
        String rules,
        List<Passage> passages,
        Map<String, List<String>> stated) {

    /** A figure then, as it was shown, with its numbers where it had any. */
    public record PastFigure(Optional<Range> range, String display) {

        /** What it was, with the marks that it was shown with; empty where it was not known. Words and days are as they were shown. */
        Optional<Value> value(String currency, Sources rests) {
            return range.isPresent()
                    ? Optional.of(Format.marked(
                            Quantity.derived(Type.NUMBER, range.get(), rests).inCurrency(currency), display))
                    : Optional.of(display)
                            .filter(shown -> !shown.isEmpty() && !shown.equals(Format.UNKNOWN))
                            .map(shown -> Word.derived(shown, rests));
        }
    }

    /**
     * A finding then.
     *
     * @param severity by its id, such as {@code high}
     * @param sources as they were cited
     */
    public record PastFinding(String id, String severity, String brief, List<String> sources, Seen seen) {

        public PastFinding {
            sources = List.copyOf(sources);
        }

        /** Whether part of what it rested on can no longer be looked at, so that nobody knows whether it still holds. */
        boolean isOutOfSight(Predicate<String> visible) {
            return !sources.stream().allMatch(visible);
        }
    }

    /**
     * An action then.
     *
     * @param named whether its author gave the id
     * @param listed whether it was among those due
     */
    public record PastAction(
            String id,
            boolean named,
            String unit,
            String action,
            String status,
            Optional<LocalDate> due,
            boolean listed,
            Work work,
            Seen seen) {

        /** As a list of its kind names it: by its author's id, else by its title. */
        Text brief(Sources report) {
            return named ? Text.id(id) : Text.quote(action, report);
        }

        /** The title, behind the id where its author gave one. */
        public Text words(Sources report) {
            Text quoted = Text.quote(action, report);
            return named ? Text.id(id).and(Text.label(" ")).and(quoted) : quoted;
        }

        /** As {@link FirstSeen#key} makes it. */
        String key() {
            return id + "@" + unit;
        }

        public boolean isOpen() {
            return !status.equals(Status.DONE.id()) && !status.equals(Status.DROPPED.id());
        }
    }

    /**
     * Who was to do an action, and how much it promised.
     *
     * @param score empty where it was not known
     * @param proposed whether a framework proposed it and no handoff did
     */
    public record Work(List<String> owners, Optional<Score> score, boolean proposed) {

        public Work {
            owners = List.copyOf(owners);
        }
    }

    /**
     * How much an action promised.
     *
     * @param number two decimals
     * @param display as it was shown
     */
    public record Score(String number, String display) {

        /** The display where it says more than the number. */
        Optional<String> marked() {
            return Optional.of(display).filter(shown -> !shown.equals(number));
        }

        /** Empty where it is not known. */
        static Optional<Score> of(Action action) {
            return action.score()
                    .mid()
                    .map(score -> new Score(Format.RATIO.number(score, ""), Format.RATIO.show(action.score())));
        }
    }

    public PastReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
        passages = List.copyOf(passages);
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }

    /** What is said of it rests on its file. */
    Sources rests(String perspective) {
        return Sources.of(Place.startOf(edition + "/" + perspective + "/report.json"));
    }

    public Optional<PastFigure> figure(Figure.Key key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** Since when a key figure had been missing; empty when it was not. */
    public Optional<Seen> gap(String id) {
        return Optional.ofNullable(gaps.get(id));
    }

    public Optional<PastFinding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** Whether a reader of both was told the same: figures, findings and how urgent they are, actions, and what is not known. */
    public boolean saysTheSameAs(PastReport other) {
        return figures.equals(other.figures)
                && severities().equals(other.severities())
                && standings().equals(other.standings())
                && gaps.keySet().equals(other.gaps.keySet())
                && rules.equals(other.rules);
    }

    private List<List<String>> severities() {
        return findings.stream()
                .map(finding -> List.of(finding.id(), finding.severity()))
                .toList();
    }

    private List<List<Object>> standings() {
        return actions.stream()
                .map(action ->
                        List.<Object>of(action.key(), action.action(), action.status(), action.due(), action.listed()))
                .toList();
    }
}
