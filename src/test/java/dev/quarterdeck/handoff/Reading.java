package dev.quarterdeck.handoff;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads text as handoffs, written on the last day of April 2026. */
public final class Reading {

    static final LocalDate WRITTEN = LocalDate.of(2026, 4, 30);

    private Reading() {}

    static Handoffs of(String name, String text) {
        return of(new NoteFile(name, text.getBytes(StandardCharsets.UTF_8), Optional.of(WRITTEN)));
    }

    static Handoffs of(NoteFile... files) {
        return new HandoffReader(Vocabulary.empty(), LocalDate.of(2026, 5, 1), DateOrder.MONTH_FIRST)
                .read(List.of(files));
    }

    /** Files by path, read with a site's words. */
    public static Handoffs of(Vocabulary vocabulary, Map<String, String> files) {
        return new HandoffReader(vocabulary, LocalDate.of(2026, 5, 1), DateOrder.MONTH_FIRST)
                .read(files.entrySet().stream()
                        .map(file -> new NoteFile(
                                file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8), Optional.of(WRITTEN)))
                        .toList());
    }
}
