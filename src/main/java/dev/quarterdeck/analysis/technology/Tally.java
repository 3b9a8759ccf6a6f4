package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import java.util.ArrayList;
import java.util.List;

/** What the looks of one check at many things add up to. */
final class Tally {

    private final List<Spot> faults = new ArrayList<>();
    private final List<Spot> milder = new ArrayList<>();
    private final List<Gap> unknown = new ArrayList<>();

    void add(Spot spot, Sight sight) {
        switch (sight.state()) {
            case FAULT -> faults.add(spot);
            case MILD -> milder.add(spot);
            case UNKNOWN -> sight.gap().ifPresent(unknown::add);
            case FINE -> {}
        }
    }

    Verdict verdict(Measured... looked) {
        return Verdict.of(faults, milder, looked).lacking(unknown);
    }
}
