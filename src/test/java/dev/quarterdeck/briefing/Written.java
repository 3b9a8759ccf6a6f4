package dev.quarterdeck.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A briefing's {@code report.json} as text. */
public final class Written {

    private Written() {}

    public static String of(Briefing briefing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportJson.write(briefing, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
