package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found in the snapshot.
 *
 * @param places what fails, each with its source
 * @param milder what fails at the rule's milder severity
 * @param gaps parts that would have to be collected for a pass
 * @param evidence what was looked at
 */
record Verdict(List<Text> places, List<Text> milder, List<Measured> gaps, Sources evidence) {

    Verdict {
        places = List.copyOf(places);
        milder = List.copyOf(milder);
        gaps = List.copyOf(gaps);
    }

    static Verdict of(List<Text> places, Measured... looked) {
        return of(places, List.of(), looked);
    }

    /** Parts that are absent become gaps. */
    static Verdict of(List<Text> places, List<Text> milder, Measured... looked) {
        List<Measured> absent =
                Stream.of(looked).filter(part -> !part.isPresent()).toList();
        List<Sources> present = Stream.of(looked)
                .filter(Measured::isPresent)
                .map(Measured::sources)
                .toList();
        List<Sources> evidence = new ArrayList<>(present);
        Stream.concat(places.stream(), milder.stream()).map(Text::sources).forEach(evidence::add);
        return new Verdict(places, milder, absent, Sources.union(evidence));
    }

    /** The same, with further parts that were needed and not collected. */
    Verdict lacking(List<Measured> more) {
        List<Measured> all = new ArrayList<>(gaps);
        all.addAll(more);
        return new Verdict(places, milder, all, evidence);
    }

    Outcome outcome() {
        if (!places.isEmpty() || !milder.isEmpty()) {
            return Outcome.FAIL;
        }
        return gaps.isEmpty() && !evidence.isEmpty() ? Outcome.PASS : Outcome.NOT_EVALUATED;
    }
}
