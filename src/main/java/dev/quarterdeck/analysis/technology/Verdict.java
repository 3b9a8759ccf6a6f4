package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found in the snapshot.
 *
 * @param places what fails, each with its source
 * @param milder what fails at the rule's milder severity
 * @param gaps what would have to be known for a pass
 * @param looked the parts that were looked at
 * @param basis what a failure rests on
 * @param more further facts for its sentence
 */
record Verdict(List<Spot> places, List<Spot> milder, List<Gap> gaps, List<Measured> looked, Basis basis, Facts more) {

    /** What a failure rests on. */
    enum Basis {
        /** Something that is there, and is wrong however much else was not seen. */
        PRESENCE,
        /** Nothing being there, which only a complete look can tell. */
        ABSENCE
    }

    Verdict {
        places = List.copyOf(places);
        milder = List.copyOf(milder);
        gaps = List.copyOf(gaps);
        looked = List.copyOf(looked);
    }

    static Verdict of(List<Spot> places, Measured... looked) {
        return of(places, List.of(), looked);
    }

    /** Parts that are absent become gaps. */
    static Verdict of(List<Spot> places, List<Spot> milder, Measured... looked) {
        List<Gap> absent = Stream.of(looked)
                .filter(part -> !part.isPresent())
                .map(Gap::notCollected)
                .toList();
        List<Measured> present = Stream.of(looked).filter(Measured::isPresent).toList();
        return new Verdict(places, milder, absent, present, Basis.PRESENCE, Facts.none());
    }

    /** The same, with further parts that were needed and not known. */
    Verdict lacking(List<Gap> further) {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(further);
        return new Verdict(places, milder, all, looked, basis, more);
    }

    Verdict byAbsence() {
        return new Verdict(places, milder, gaps, looked, Basis.ABSENCE, more);
    }

    Verdict with(Facts facts) {
        return new Verdict(places, milder, gaps, looked, basis, facts);
    }

    /** The parts looked at, and the places that fail. */
    Sources evidence() {
        List<Sources> all = new ArrayList<>();
        looked.forEach(part -> all.add(part.sources()));
        Stream.concat(places.stream(), milder.stream())
                .forEach(spot -> all.add(spot.where().sources()));
        return Sources.union(all);
    }

    Outcome outcome() {
        if (!places.isEmpty() || !milder.isEmpty()) {
            return Outcome.FAIL;
        }
        return gaps.isEmpty() && !evidence().isEmpty() ? Outcome.PASS : Outcome.NOT_EVALUATED;
    }
}
