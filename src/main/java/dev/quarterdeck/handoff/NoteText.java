package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file as lines: UTF-8, with or without byte order mark, whatever ends its lines. */
final class NoteText {

    private NoteText() {}

    static List<String> lines(NoteFile file, List<Problem> problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file.bytes(), StandardCharsets.UTF_8);
            problems.add(
                    Problem.warning(place(file, text), "HD-010", "bytes that are not UTF-8", "Save the file as UTF-8"));
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return split(body.replace('\0', '\uFFFD'));
    }

    /** By hand, since a regular expression takes a tenth of all reading. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return List.copyOf(lines);
    }

    /** Where the first replaced byte stands. */
    private static Place place(NoteFile file, String text) {
        int bad = Math.max(0, text.indexOf('\uFFFD'));
        String before = text.substring(0, bad).replace("\r\n", "\n").replace('\r', '\n');
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file.shown(), line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
