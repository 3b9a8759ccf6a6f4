package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words for a reader, made of typed runs, so that no figure can stand in them without its sources. */
public record Text(List<Run> runs) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        runs = List.copyOf(runs);
    }

    /** No words are no run: an empty cell of a note has nothing that could be marked. */
    public static Text of(Run.Role role, String text, Sources sources) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Run(role, text, sources)));
    }

    public static Text label(String text) {
        return of(Run.Role.LABEL, text, Sources.none());
    }

    public static Text name(String text) {
        return of(Run.Role.NAME, text, Sources.none());
    }

    public static Text id(String text) {
        return of(Run.Role.ID, text, Sources.none());
    }

    public static Text standard(String text) {
        return of(Run.Role.STANDARD, text, Sources.none());
    }

    public static Text quote(String text, Sources sources) {
        return of(Run.Role.QUOTE, text, sources);
    }

    public static Text figure(String text, Sources sources) {
        return of(Run.Role.FIGURE, text, sources);
    }

    public static Text date(String text, Sources sources) {
        return of(Run.Role.DATE, text, sources);
    }

    public static Text join(Collection<Text> parts, Text between) {
        List<Run> runs = new ArrayList<>();
        for (Text part : parts) {
            if (!runs.isEmpty()) {
                runs.addAll(between.runs);
            }
            runs.addAll(part.runs);
        }
        return new Text(runs);
    }

    public Text and(Text more) {
        List<Run> both = new ArrayList<>(runs);
        both.addAll(more.runs);
        return new Text(both);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The bare characters. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    public Sources sources() {
        return Sources.union(runs.stream().map(Run::sources).toList());
    }
}
