package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what changed between an earlier report of a perspective and the present one. */
final class Comparisons {

    private final Wording wording;
    private final List<Finding> findings;
    private final Figures figures;
    private final String rules;

    Comparisons(Wording wording, List<Finding> findings, Figures figures, String rules) {
        this.wording = wording;
        this.findings = findings;
        this.figures = figures;
        this.rules = rules;
    }

    /** @param order what to tell, in order: {@code findings}, {@code finding-counts} or a figure */
    Changes since(Optional<PastReport> earlier, List<String> order) {
        if (earlier.isEmpty()) {
            return new Changes(Optional.empty(), List.of(wording.say("CHG-FIRST", Facts.none())), List.of(), List.of());
        }
        PastReport past = earlier.get();
        Map<String, Finding> now = findings.stream()
                .collect(Collectors.toMap(Finding::id, finding -> finding, (a, b) -> a, java.util.LinkedHashMap::new));
        List<Finding> fresh = findings.stream()
                .filter(finding -> past.finding(finding.id()).isEmpty())
                .toList();
        List<PastReport.PastFinding> gone = past.findings().stream()
                .filter(finding -> !now.containsKey(finding.id()))
                .toList();
        List<Text> lines = new ArrayList<>();
        if (!past.rules().equals(rules)) {
            lines.add(wording.say("CHG-RULES", Facts.none()));
        }
        for (String topic : order) {
            switch (topic) {
                case "findings" -> lines.addAll(named(past, fresh, gone));
                case "finding-counts" -> lines.add(counted(fresh, gone));
                default -> figure(past, topic).ifPresent(lines::add);
            }
        }
        return new Changes(
                Optional.of(past.edition()),
                lines,
                fresh.stream().map(Finding::id).toList(),
                gone.stream().map(PastReport.PastFinding::id).toList());
    }

    private List<Text> named(PastReport past, List<Finding> fresh, List<PastReport.PastFinding> gone) {
        List<Text> lines = new ArrayList<>();
        List<Text> appeared = fresh.stream()
                .map(finding -> tagged(finding.severity().letter(), finding.brief()))
                .toList();
        List<Text> left = gone.stream()
                .map(finding -> tagged(
                        finding.severity().substring(0, 1).toUpperCase(Locale.ROOT),
                        Text.quote(finding.brief(), Sources.none())))
                .toList();
        lines.addAll(numbered("CHG-NEW", appeared));
        lines.addAll(numbered("CHG-RESOLVED", left));
        for (Finding finding : findings) {
            past.finding(finding.id())
                    .flatMap(before -> Severity.named(before.severity()))
                    .filter(before -> before != finding.severity())
                    .map(before -> wording.say(
                            finding.severity().compareTo(before) < 0 ? "CHG-WORSE" : "CHG-BETTER",
                            Facts.none()
                                    .with("finding", tagged(finding.severity().letter(), finding.brief()))
                                    .with("was", wording.label("severity." + before.id()))))
                    .ifPresent(lines::add);
        }
        return lines.isEmpty() ? List.of(counted(fresh, gone)) : lines;
    }

    /** The first line carries the count, the others only what they are about. */
    private List<Text> numbered(String rule, List<Text> items) {
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Facts item = Facts.none().with("finding", items.get(i));
            lines.add(
                    i == 0
                            ? wording.say(rule, item.with("n", count(items.size(), items.get(i))))
                            : wording.say(rule + "-MORE", item));
        }
        return lines;
    }

    private Text counted(List<Finding> fresh, List<PastReport.PastFinding> gone) {
        Facts facts = Facts.of("new", count(fresh.size(), Text.EMPTY)).with("resolved", count(gone.size(), Text.EMPTY));
        return wording.say("CHG-COUNTS", facts);
    }

    private Quantity count(int number, Text restingOn) {
        Sources rested = restingOn
                .sources()
                .and(Sources.union(
                        findings.stream().map(Finding::sources).limit(1).toList()));
        Sources some = rested.isEmpty() ? figures.all().get(0).value().sources() : rested;
        return Quantity.count(number, some);
    }

    private static Text tagged(String letter, Text brief) {
        return Text.id("[" + letter + "]").and(Text.label(" ")).and(brief);
    }

    /** {@code CHG-<FIGURE>} tells a difference, {@code CHG-<FIGURE>-SAME} that there is none. */
    private Optional<Text> figure(PastReport past, String topic) {
        FigureRef ref = FigureRef.parse(topic);
        Optional<Value> now = ref.in(figures);
        Optional<BigDecimal> then = ref.in(past);
        if (now.isEmpty() || then.isEmpty() || !(now.get() instanceof Quantity quantity) || !quantity.isKnown()) {
            return Optional.empty();
        }
        Quantity before = new Quantity(
                quantity.kind(),
                quantity.type(),
                quantity.unit(),
                Optional.of(Range.of(then.get())),
                false,
                quantity.bound(),
                true,
                quantity.sources());
        Format format = Format.of(quantity.type() == Type.MONEY ? Type.MONEY : quantity.type());
        boolean same = format.show(before).equals(format.show(quantity.midpoint()));
        String rule = "CHG-" + ref.key().id().toUpperCase(Locale.ROOT) + (same ? "-SAME" : "");
        return wording.sayIfKnown(rule, Facts.of("now", quantity.midpoint()).with("was", before));
    }
}
