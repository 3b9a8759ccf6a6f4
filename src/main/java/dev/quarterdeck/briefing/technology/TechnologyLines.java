package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a digest notes about the metrics behind it: how old they are, and which collectors came back without. */
public final class TechnologyLines {

    private TechnologyLines() {}

    public static List<LineBuilder> all() {
        return List.of(LineBuilder.note("metrics", TechnologyLines::metrics));
    }

    private static List<Text> metrics(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        Snapshot snapshot = material.portfolio().snapshot();
        Optional<LocalDate> day = snapshot.collectedOn();
        if (day.isEmpty()) {
            return List.of(wording.say("NOTE-UNMEASURED", Facts.none()));
        }
        List<Text> lines = new ArrayList<>();
        Sources stamp = snapshot.collected().sources();
        long age = ChronoUnit.DAYS.between(day.get(), material.portfolio().asOf());
        if (age > 0) {
            lines.add(wording.say(
                    "NOTE-METRICS",
                    Facts.of("date", Day.derived(day.get(), stamp))
                            .with("age", Quantity.derived(Type.DAYS, Range.of(age), stamp))));
        }
        List<Text> gaps = gaps(snapshot.at("/collectors"), wording);
        if (!gaps.isEmpty()) {
            lines.add(wording.say("NOTE-GAPS", Facts.none().with("names", gaps)));
        }
        return lines;
    }

    /** Collectors that did not bring all they could. */
    private static List<Text> gaps(Measured collectors, Wording wording) {
        return collectors.fields().stream()
                .filter(name -> collectors
                        .get(name)
                        .get("status")
                        .text()
                        .filter(status -> !status.equals("ok"))
                        .isPresent())
                .map(name -> wording.findLabel("collector." + name).orElseGet(() -> Text.name(name)))
                .toList();
    }
}
