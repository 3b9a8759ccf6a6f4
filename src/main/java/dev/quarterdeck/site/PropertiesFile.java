package dev.quarterdeck.site;

import dev.quarterdeck.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The lines {@code key = value} of a settings file with their places; commas and colons are part of values. */
record PropertiesFile(List<Line> lines, List<Place> unreadable) {

    /** One setting, with the places of its key and of its value. */
    record Line(String key, String value, Place at, Place valueAt) {}

    /** Reads text in UTF-8; a line that is no comment and has no equals sign is unreadable. */
    static PropertiesFile read(String file, byte[] bytes) {
        String[] raw =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        List<Line> lines = new ArrayList<>();
        List<Place> unreadable = new ArrayList<>();
        IntStream.range(0, raw.length).forEach(i -> {
            String line = raw[i].strip();
            int indent = raw[i].length() - raw[i].stripLeading().length();
            Place at = new Place(file, i + 1, indent + 1);
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                return;
            }
            if (equals <= 0) {
                unreadable.add(at);
            } else {
                String key = line.substring(0, equals).strip();
                String said = line.substring(equals + 1);
                int start = equals + 1 + said.length() - said.stripLeading().length();
                Place valueAt = new Place(file, i + 1, indent + line.codePointCount(0, start) + 1);
                lines.add(new Line(key, said.strip(), at, valueAt));
            }
        });
        return new PropertiesFile(lines, unreadable);
    }
}
