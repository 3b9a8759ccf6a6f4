package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AWS's own schemas of resources find, as cfn-lint knows them. */
@Needs(Tool.CFN_LINT)
class CfnLintTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothingInTheShippedTemplate() throws IOException {
        assertThat(lint(List.of(Template.FILE.toString()))).isEmpty();
    }

    @Test
    void findsTheMistakesThatAreLeftToIt() throws IOException {
        String shipped = Files.readString(Template.FILE);
        List<Mistake> left = Mistake.all().stream()
                .filter(each -> !each.lintNumbers().isEmpty())
                .toList();
        List<String> files = new ArrayList<>();
        for (Mistake mistake : left) {
            Path file = folder.resolve(files.size() + ".yaml");
            files.add(Files.writeString(file, mistake.plantedIn(shipped)).toString());
        }
        List<String> found = lint(files);

        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < left.size(); i++) {
            String file = files.get(i);
            all.assertThat(found.stream().filter(line -> line.startsWith(file)))
                    .as(left.get(i).name())
                    .isNotEmpty()
                    .allMatch(line -> left.get(files.indexOf(file)).lintNumbers().stream()
                            .anyMatch(number -> line.contains(":" + number + ":")));
        }
        all.assertAll();
    }

    private static List<String> lint(List<String> files) throws IOException {
        List<String> command = new ArrayList<>(List.of("cfn-lint", "-f", "parseable", "-r", "us-east-1", "--"));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
