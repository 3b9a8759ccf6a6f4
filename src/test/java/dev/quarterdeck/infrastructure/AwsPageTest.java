package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The page that people copy commands from. */
class AwsPageTest {

    private static final Path PAGE = Path.of("docs/aws.md");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern PARAMETER =
            Pattern.compile("\\b([A-Z][a-z]+(?:[A-Z][a-zA-Z]*)+|Fleet|Schedule)=(?!=)");
    private static final Pattern OUTPUT = Pattern.compile("\\boutput ([A-Z]\\w+)");
    private static final Pattern MENTIONED_ALARM = Pattern.compile("alarm `(\\w+)`");
    private static final Set<String> OF_SES = Set.of("ToAddresses");

    @Test
    @EnabledOnOs(OS.LINUX)
    void holdsCommandsThatAShellCanRead() throws Exception {
        List<String> blocks = found(COMMANDS);

        assertThat(blocks).hasSizeGreaterThan(10);
        for (String block : blocks) {
            Process shell =
                    new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
            try (var in = shell.getOutputStream()) {
                in.write(block.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(said + block).isZero();
        }
    }

    @Test
    void setsOnlyParametersAndReadsOnlyOutputsThatThereAre() throws IOException {
        Template template = Template.shipped();

        assertThat(Template.names(template.tree().path("Parameters")).toList())
                .containsAll(found(PARAMETER).stream()
                        .filter(name -> !OF_SES.contains(name))
                        .toList());
        assertThat(Template.names(template.tree().path("Outputs")).toList()).containsAll(found(OUTPUT));
        assertThat(template.all("AWS::CloudWatch::Alarm").keySet()).containsAll(found(MENTIONED_ALARM));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = pattern.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }
}
