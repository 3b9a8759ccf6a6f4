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

    /** What Java puts for bytes that are no character. */
    private static final char REPLACED = '\uFFFD';

    /** How much of a file tells what it is. */
    private static final int BEGINNING = 1_000;

    private static final int SLIPS = 3;
    private static final int MANY = 20;

    /** What texts do hold: blanks, the steps back of printed manuals, colours of terminals. */
    private static final String OF_TEXTS = "\t\n\f\r\b\u000B\u001B";

    private NoteText() {}

    static List<String> lines(NoteFile file, List<Problem> problems) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0 && !isUtf8(file.bytes())) {
            problems.add(
                    Problem.warning(place(file, text), "HD-010", "bytes that are not UTF-8", "Save the file as UTF-8"));
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return split(body.replace('\0', REPLACED));
    }

    /** Whether it is a picture, an archive or text of another coding, judged by signs that no text holds in numbers; a slip of a few is one. */
    static boolean isBinary(byte[] bytes) {
        int controls = 0;
        int length = Math.min(bytes.length, BEGINNING);
        for (int i = 0; i < length; i++) {
            controls += bytes[i] >= 0 && bytes[i] < ' ' && OF_TEXTS.indexOf(bytes[i]) < 0 ? 1 : 0;
        }
        return controls > SLIPS && controls > length / MANY;
    }

    /** Strictly: a file may hold the sign for what could not be read, too. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** By hand, since a regular expression takes a tenth of all reading. */
    private static List<String> split(String text) {
        String body = text.replace("\r\n", "\n").replace('\r', '\n');
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', start)) {
            lines.add(body.substring(start, end));
            start = end + 1;
        }
        lines.add(body.substring(start));
        return List.copyOf(lines);
    }

    /** Where the first replaced byte stands. */
    private static Place place(NoteFile file, String text) {
        int bad = Math.max(0, text.indexOf(REPLACED));
        String before = text.substring(0, bad).replace("\r\n", "\n").replace('\r', '\n');
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file.shown(), line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
