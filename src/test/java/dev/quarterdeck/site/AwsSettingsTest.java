package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that the way to AWS names are settings that there are. */
class AwsSettingsTest {

    private static final String TEMPLATE = "src/main/cloudformation/quarterdeck.yaml";
    private static final Pattern SETTING = Pattern.compile("(?m)^ *([a-z]+(?:[.-][a-z]+)+)=");
    private static final Pattern IN_BACKTICKS = Pattern.compile(
            "`((?:site|metrics|publish|mail|ledger|bounces|notify|access|aws|perspective|date|as)[.-][a-z<>.-]+)`");
    private static final Pattern VARIABLE = Pattern.compile("- \\{Name: ([A-Z_]+), ");
    private static final Set<String> OF_THE_BUILD_ALONE =
            Set.of("LINK_KEY_ID", "LINK_KEY", "SITE_COMMAND", "SITE_FOLDER", "SITE_NAME");
    private static final Set<String> COMMANDS =
            Set.of("site-check", "site-publish", "site-remind", "site-verify", "site-audit");

    @ParameterizedTest
    @ValueSource(strings = {"docs/aws.md", TEMPLATE})
    void everySettingThatIsSetIsKnown(String file) throws IOException {
        List<String> named = found(SETTING, file);

        assertThat(named).contains("publish.to", "mail.configuration-set", "bounces.from");
        assertThat(named).allMatch(name -> Keys.find(name).isPresent());
    }

    @Test
    void everySettingThatIsSpokenOfIsKnown() throws IOException {
        List<String> named = found(IN_BACKTICKS, "docs/aws.md");

        assertThat(named).contains("as-of", "mail.reply-to");
        assertThat(named)
                .filteredOn(name -> !COMMANDS.contains(name) && !name.endsWith(".properties"))
                .allMatch(name -> Keys.find(name.replace("<id>", "ceo")).isPresent());
    }

    @Test
    void theJobsVariablesAreSettings() throws IOException {
        List<String> variables = found(VARIABLE, TEMPLATE);

        assertThat(variables).containsAll(OF_THE_BUILD_ALONE).contains("PUBLISH_TO");
        assertThat(variables)
                .filteredOn(name -> !OF_THE_BUILD_ALONE.contains(name))
                .allMatch(name -> Keys.ofVariable(name).isPresent());
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
