package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * One thing reported on.
 *
 * @param kind {@code portfolio}, {@code entity} or {@code asset}
 * @param models what it lives by: {@code charter}, {@code rental} …; they decide which KPIs it needs
 * @param taxForm such as {@code schedule-c}; empty when not stated
 * @param prefixes beginnings of AWS resource names that are its own
 * @param repos names of local repositories that are its own
 */
public record Unit(
        String id,
        String name,
        String kind,
        List<String> models,
        Optional<String> parent,
        Optional<String> taxForm,
        List<String> files,
        List<String> aliases,
        List<String> prefixes,
        List<String> repos,
        Place at) {

    /** The pseudo-unit that rolls up all others. */
    public static final String PORTFOLIO = "portfolio";

    public boolean isEntity() {
        return kind.equals("entity");
    }

    public boolean isPortfolio() {
        return id.equals(PORTFOLIO);
    }

    public boolean hasModel(String model) {
        return models.contains(model);
    }
}
