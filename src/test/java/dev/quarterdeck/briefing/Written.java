package dev.quarterdeck.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A briefing's {@code report.json}. */
public final class Written {

    private Written() {}

    public static String of(Briefing briefing) {
        return new String(bytes(briefing), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Briefing briefing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportJson.write(briefing, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
