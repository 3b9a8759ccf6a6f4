package dev.quarterdeck.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTest {

    private static final int LONGEST_FILE = 300;
    private static final Pattern CLASS_IN_BACKTICKS = Pattern.compile("`([A-Z][A-Za-z]+)(\\.\\w+)?`");
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void theCommandsJarHoldsExactlyItsReadableSource() throws IOException {
        Path source = Path.of(".mvn/site-lifecycle");
        Map<String, String> readable = new TreeMap<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                readable.put(source.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        Map<String, String> packed = new TreeMap<>();
        try (ZipFile jar = new ZipFile(".mvn/site-lifecycle.jar")) {
            for (ZipEntry entry :
                    jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    packed.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(packed).isEqualTo(readable);
    }

    /** But docs/aws.md: it is followed step by step. */
    @Test
    void noFileIsTooLongToReadInOneSitting() throws IOException {
        List<Path> files = new ArrayList<>(sources());
        files.addAll(below(Path.of("assets"), ".css"));
        files.addAll(below(Path.of("templates"), ".ftl"));
        files.addAll(below(Path.of("docs"), ".md"));
        files.remove(Path.of("docs/aws.md"));
        for (Path file : files) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void everyClassSaysInASentenceWhatItIs() throws IOException {
        Pattern undocumented = Pattern.compile(
                "(?m)(?<!\\*/\n)(?<!\\)\n)^(public |final |sealed |abstract )*(class|record|interface|enum) \\w+");
        for (Path file : sources()) {
            String text = Files.readString(file).replaceAll("(?m)^@\\w+(\\(.*\\))?\n", "");
            assertThat(undocumented.matcher(text).find()).as(file.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/design.md", "docs/access.md", "docs/security.md", "CONTRIBUTING.md"})
    void pagesForNewcomersNameOnlyClassesThatExist(String page) throws IOException {
        List<String> classes = below(Path.of("src"), ".java").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .toList();
        List<String> named = CLASS_IN_BACKTICKS
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(classes).containsAll(named);
    }

    private static List<Path> sources() throws IOException {
        return below(MAIN, ".java");
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
