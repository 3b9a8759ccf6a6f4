package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static Stream<Map.Entry<String, byte[]>> templates() {
        return new SiteFiles(Path.of(".")).own(Templates.FOLDER).entrySet().stream();
    }

    /** What stands between directives, placeholders and tags. */
    private static String literal(String template) {
        return template.replaceAll("(?s)<#--.*?-->", "")
                .replaceAll("\\$\\{[^}]*}", "")
                .replaceAll("(?s)</?[#@](\"[^\"]*\"|[^>\"])*>", "")
                .replaceAll("(?s)<(\"[^\"]*\"|[^>\"])*>", "");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdMarkupOnly(Map.Entry<String, byte[]> template) {
        String words = literal(new String(template.getValue(), StandardCharsets.UTF_8));

        assertThat(words).as(template.getKey()).doesNotContainPattern("[\\p{L}\\p{N}]");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void neverTurnEscapingOff(Map.Entry<String, byte[]> template) {
        String text = new String(template.getValue(), StandardCharsets.UTF_8);

        assertThat(text).as(template.getKey()).doesNotContain("no_esc", "noautoesc", "?new");
    }
}
