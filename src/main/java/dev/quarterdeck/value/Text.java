package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words for a reader, made of typed runs, so that no figure can stand in them without its sources. Most are a single run. */
public sealed interface Text permits Run, SeveralRuns {

    @SuppressWarnings("ClassInitializationDeadlock") // nobody else makes the other class, so that this one comes first
    Text EMPTY = new SeveralRuns(List.of());

    static Text of(List<Run> runs) {
        return runs.size() == 1 ? runs.get(0) : new SeveralRuns(runs);
    }

    /** No words are no run: an empty cell of a note has nothing that could be marked. */
    static Text of(Run.Role role, String text, Sources sources) {
        return text.isEmpty() ? EMPTY : new Run(role, text, sources);
    }

    static Text label(String text) {
        return of(Run.Role.LABEL, text, Sources.none());
    }

    static Text name(String text) {
        return of(Run.Role.NAME, text, Sources.none());
    }

    static Text id(String text) {
        return of(Run.Role.ID, text, Sources.none());
    }

    static Text standard(String text) {
        return of(Run.Role.STANDARD, text, Sources.none());
    }

    static Text quote(String text, Sources sources) {
        return of(Run.Role.QUOTE, text, sources);
    }

    static Text figure(String text, Sources sources) {
        return of(Run.Role.FIGURE, text, sources);
    }

    static Text date(String text, Sources sources) {
        return of(Run.Role.DATE, text, sources);
    }

    static Text join(Collection<Text> parts, Text between) {
        List<Run> runs = new ArrayList<>();
        for (Text part : parts) {
            if (!runs.isEmpty()) {
                runs.addAll(between.runs());
            }
            runs.addAll(part.runs());
        }
        return of(runs);
    }

    List<Run> runs();

    default Text and(Text more) {
        List<Run> both = new ArrayList<>(runs());
        both.addAll(more.runs());
        return of(both);
    }

    default boolean isEmpty() {
        return runs().isEmpty();
    }

    /** The bare characters. */
    default String plain() {
        return runs().stream().map(Run::text).collect(Collectors.joining());
    }

    default Sources sources() {
        return Sources.union(runs().stream().map(Run::sources).toList());
    }
}
