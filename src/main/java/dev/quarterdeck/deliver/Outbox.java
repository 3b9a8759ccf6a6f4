package dev.quarterdeck.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The local stand-in for a mail service: a folder of complete messages, which mail programs open. */
public final class Outbox implements Mailer {

    private final Path folder;

    public Outbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /** The file appears whole or not at all. */
    @Override
    public Handed send(Envelope envelope) {
        Path whole = folder.resolve(envelope.name() + ".eml");
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".part-", "");
            try {
                Files.write(part, envelope.message().bytes());
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return Handed.taken();
        } catch (IOException e) {
            return Handed.refused("the outbox could not be written; run again");
        }
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
