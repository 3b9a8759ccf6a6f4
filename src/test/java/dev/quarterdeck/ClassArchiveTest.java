package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String LOADED = "-Xlog:class+load=info";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = folder.resolve("classes");
        write("all is well");
    }

    private void write(String words) throws IOException {
        Path source = folder.resolve("Hello.java");
        Files.writeString(source, """
                public class Hello {
                    public static void main(String[] words) {
                        System.out.println("%s");
                        System.exit(words.length);
                    }
                }
                """.formatted(words));
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
    }

    @Test
    void theThirdRunOfABuildFindsItsClassesArchived() throws Exception {
        assertThat(run("hello")).contains("all is well").doesNotContain("shared objects file (top)");
        assertThat(run("hello")).contains("all is well");

        assertThat(run("hello")).contains("all is well").containsPattern("Hello source: shared objects file \\(top\\)");
    }

    @Test
    void anotherBuildStartsAnew() throws Exception {
        run("hello");
        run("hello");

        write("all is new");

        assertThat(run("hello")).contains("all is new").doesNotContain("shared objects file (top)");
        assertThat(kept()).as("nothing of the old build").hasSize(1);
    }

    @Test
    void everyCommandHasItsOwn() throws Exception {
        run("hello");
        run("hello");
        run("goodbye");

        assertThat(kept()).hasSize(3).filteredOn(name -> name.endsWith(".jsa")).hasSize(2);
    }

    @Test
    void whatTheJvmSaysOfArchivesIsNotHeard() throws Exception {
        run("hello");
        run("hello");
        Path archive = folder.resolve("start")
                .resolve(kept().stream()
                        .filter(name -> name.endsWith(".jsa"))
                        .findFirst()
                        .orElseThrow());
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(run("hello", List.of())).isEqualTo("all is well" + System.lineSeparator());
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("start"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String run(String command) throws Exception {
        return run(command, List.of(LOADED));
    }

    private String run(String command, List<String> more) throws Exception {
        ClassArchive archive = ClassArchive.of(List.of(classes), command);
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(archive.flags());
        line.addAll(more);
        line.add("Hello");
        Process child = new ProcessBuilder(line).redirectErrorStream(true).start();
        archive.prepare();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        archive.keep();
        return said;
    }
}
