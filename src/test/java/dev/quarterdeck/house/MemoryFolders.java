package dev.quarterdeck.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Keeps the folders of tests in memory where a system offers it: hundreds of thousands of files that live for a second need no disk. */
public final class MemoryFolders implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path MOUNTS = Path.of("/proc/mounts");

    /** Several times what a test has ever written. */
    private static final long ROOM = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws Exception {
        return isFit()
                ? Files.createTempDirectory(MEMORY, "junit-")
                : Standard.INSTANCE.createTempDirectory(element, test);
    }

    private static boolean isFit() throws IOException {
        return Files.isWritable(MEMORY)
                && runsPrograms()
                && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    }

    /** Tests that plant programs to see that none is started must plant them where one could be. */
    private static boolean runsPrograms() throws IOException {
        return Files.readString(MOUNTS)
                .lines()
                .filter(mount -> mount.contains(" " + MEMORY + " tmpfs "))
                .anyMatch(mount -> !mount.contains("noexec"));
    }
}
