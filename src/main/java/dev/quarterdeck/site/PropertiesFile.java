package dev.quarterdeck.site;

import dev.quarterdeck.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The lines {@code key = value} of a settings file with their places; commas and colons are part of values. */
record PropertiesFile(List<Line> lines, List<Place> unreadable) {

    /** One setting. */
    record Line(String key, String value, Place at) {}

    /** Reads text in UTF-8; a line that is no comment and has no equals sign is unreadable. */
    static PropertiesFile read(String file, byte[] bytes) {
        String[] raw =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\\R", -1);
        List<Line> lines = new ArrayList<>();
        List<Place> unreadable = new ArrayList<>();
        IntStream.range(0, raw.length).forEach(i -> {
            String line = raw[i].strip();
            Place at = new Place(file, i + 1, 1);
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                return;
            }
            if (equals <= 0) {
                unreadable.add(at);
            } else {
                String key = line.substring(0, equals).strip();
                lines.add(new Line(key, line.substring(equals + 1).strip(), at));
            }
        });
        return new PropertiesFile(lines, unreadable);
    }
}
