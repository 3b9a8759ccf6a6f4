package dev.quarterdeck.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The local stand-in for a mail service: a folder of complete messages, which mail programs open. */
public final class Outbox {

    private final Path folder;

    public Outbox(Path folder) {
        this.folder = folder;
    }

    /** Puts a message there under a name; the file appears whole or not at all. */
    void send(String name, Message message) throws IOException {
        Files.createDirectories(folder);
        Path whole = folder.resolve(name + ".eml");
        Path part = Files.createTempFile(folder, ".part-", "");
        try {
            Files.write(part, message.bytes());
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
