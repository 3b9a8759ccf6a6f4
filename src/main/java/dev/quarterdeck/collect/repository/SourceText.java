package dev.quarterdeck.collect.repository;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text; bytes that are none of their encoding come out as a sign. */
final class SourceText {

    /** Where git looks for a zero byte, too. */
    private static final int LOOK = 8000;

    private SourceText() {}

    /** Empty for what is no text. */
    static Optional<String> of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(withoutMark(new String(bytes, StandardCharsets.UTF_16LE)));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(withoutMark(new String(bytes, StandardCharsets.UTF_16BE)));
        }
        for (int i = 0; i < Math.min(bytes.length, LOOK); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Without the mark of its encoding. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
