package dev.quarterdeck;

import dev.quarterdeck.edition.Hash;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The product's classes as the JVM likes to find them: read and checked by an earlier run (JEP 350), which spares a short run a fifth of
 * its work.
 *
 * <p>The JVM archives what comes from jars only. So the first run of a build leaves its classes in one, the next run of a command leaves
 * the archive, which takes it some seconds, and all others use it. Who builds before every run never waits for an archive.
 *
 * @param build the folder of classes and the libraries
 * @param folder where jar and archive are kept; nothing else is
 * @param key of what the build consists of, and of the JVM, which can read its own archives only
 * @param command whose classes it holds: each command loads others
 */
record ClassArchive(List<Path> build, Path folder, String key, String command) {

    /** What the JVM says of archives is for those who tune it. */
    private static final String SILENT = "-Xlog:cds*=off";

    /**
     * Whoever calls a method that is to be compiled waits for it. A method that waits for a compiler when classes are archived is archived
     * as one that waits, and is not compiled in any later run, which can take it half as long again (JDK-8306460, mended in Java 21).
     */
    private static final String NONE_WAITS = "-Xbatch";

    ClassArchive {
        build = List.copyOf(build);
    }

    /** That of a class path which begins with a folder of classes. */
    static ClassArchive of(List<Path> build, String command) throws IOException {
        StringBuilder parts = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path part : build) {
            for (Path file : files(part)) {
                parts.append('\n')
                        .append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
            }
        }
        String key = Hash.of(parts.toString()).substring(0, 16);
        return new ClassArchive(build, build.get(0).resolveSibling("start"), key, command);
    }

    /** Flags with which the JVM is started, the class path among them. */
    List<String> flags() {
        if (Files.exists(archive())) {
            return List.of("-XX:SharedArchiveFile=" + archive(), SILENT, "-cp", classPath(jar()));
        }
        return Files.exists(jar())
                ? List.of("-XX:ArchiveClassesAtExit=" + begun(), NONE_WAITS, SILENT, "-cp", classPath(jar()))
                : List.of("-cp", classPath(build.get(0)));
    }

    /** Makes the jar where there is none; another launch may do so at the same time. */
    void prepare() throws IOException {
        if (!Files.exists(jar())) {
            Files.createDirectories(folder);
            for (Path old : files(folder)) {
                Files.delete(old);
            }
            Path part = named("-" + ProcessHandle.current().pid() + ".part");
            write(part);
            Files.move(part, jar(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Keeps what the JVM archived when it ended. */
    void keep() throws IOException {
        if (Files.exists(begun())) {
            Files.move(begun(), archive(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Folders are entries too: resources are looked up by them. */
    private void write(Path file) throws IOException {
        Path classes = build.get(0);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                Stream<Path> all = Files.walk(classes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path one : all.filter(one -> !one.equals(classes)).sorted().toList()) {
                String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                boolean isFolder = Files.isDirectory(one);
                zip.putNextEntry(new ZipEntry(isFolder ? name + '/' : name));
                if (!isFolder) {
                    Files.copy(one, zip);
                }
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String classPath(Path classes) {
        return Stream.concat(Stream.of(classes), build.stream().skip(1))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar() {
        return named(".jar");
    }

    private Path archive() {
        return named("-" + command + ".jsa");
    }

    private Path begun() {
        return named("-" + command + "-" + ProcessHandle.current().pid() + ".part");
    }

    private Path named(String ending) {
        return folder.resolve(key + ending);
    }
}
