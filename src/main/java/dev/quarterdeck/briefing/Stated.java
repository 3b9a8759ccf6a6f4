package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a note says at a place that a key figure rests on. Words, days and counts are left out: findings tell of those. */
record Stated(Place at, String words) {

    private static final Set<Type> AMOUNTS =
            Set.of(Type.MONEY, Type.NUMBER, Type.PERCENT, Type.HOURS, Type.DAYS, Type.MONTHS);

    /** All that a perspective's key figures rest on, by file in the order of places; nothing of confidential files. */
    static Map<String, List<Stated>> of(Perspective perspective, Figures figures, Origins origins) {
        return perspective.kpis().stream()
                .flatMap(kpi -> kpi.figures().stream())
                .map(name -> FigureRef.parse(name).key())
                .distinct()
                .flatMap(key -> figures.find(key.toString()).stream())
                .map(Figure::value)
                .filter(value -> AMOUNTS.contains(value.type()))
                .flatMap(value -> value.sources().stream())
                .filter(source -> source instanceof Place at && at.file().startsWith(HandoffReader.FOLDER + "/"))
                .map(Place.class::cast)
                .distinct()
                .sorted()
                .flatMap(at -> origins.said(at).map(words -> new Stated(at, words)).stream())
                .collect(Collectors.groupingBy(
                        stated -> stated.at().file(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** The words alone, as later reports remember them. */
    static Map<String, List<String>> words(Briefing briefing) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        of(briefing.perspective(), briefing.figures(), briefing.origins())
                .forEach((file, stated) ->
                        words.put(file, stated.stream().map(Stated::words).toList()));
        return words;
    }
}
