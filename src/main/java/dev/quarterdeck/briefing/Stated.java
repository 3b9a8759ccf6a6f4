package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An amount that a note states at a place that a key figure rests on. Words, days and counts are left out: findings tell of those. */
public record Stated(Place at, String words) {

    private static final Set<Type> AMOUNTS =
            Set.of(Type.MONEY, Type.NUMBER, Type.PERCENT, Type.HOURS, Type.DAYS, Type.MONTHS);

    /** All that a perspective's key figures rest on, by file in the order of places; nothing of confidential files. */
    static Map<String, List<Stated>> of(Perspective perspective, Figures figures, Handoffs handoffs) {
        Map<String, List<Place>> cited = perspective.kpis().stream()
                .flatMap(kpi -> kpi.figures().stream())
                .map(name -> FigureRef.parse(name).key())
                .distinct()
                .flatMap(key -> figures.find(key.toString()).stream())
                .flatMap(figure -> places(figure.value()))
                .distinct()
                .sorted()
                .collect(Collectors.groupingBy(Place::file, TreeMap::new, Collectors.toList()));
        Map<String, List<Stated>> stated = new LinkedHashMap<>();
        cited.forEach((file, places) -> {
            List<Stated> amounts = amounts(handoffs, file, places);
            if (!amounts.isEmpty()) {
                stated.put(file, amounts);
            }
        });
        return Collections.unmodifiableMap(stated);
    }

    /** What an amount rests on in files; nothing of what is none. */
    static Stream<Place> places(Value value) {
        return AMOUNTS.contains(value.type())
                ? value.sources().stream().filter(Place.class::isInstance).map(Place.class::cast)
                : Stream.of();
    }

    private static List<Stated> amounts(Handoffs handoffs, String file, List<Place> places) {
        Map<Place, Cell> amounts = handoffs.file(file).map(Handoff::amounts).orElse(Map.of());
        return places.stream()
                .flatMap(at -> Optional.ofNullable(amounts.get(at)).stream())
                .map(cell -> new Stated(cell.at(), cell.text()))
                .toList();
    }

    /** The words alone, as later reports remember them. */
    static Map<String, List<String>> words(Briefing briefing) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        briefing.stated()
                .forEach((file, stated) ->
                        words.put(file, stated.stream().map(Stated::words).toList()));
        return words;
    }
}
