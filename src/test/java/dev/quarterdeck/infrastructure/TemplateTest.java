package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TemplateTest {

    /** {@code mvn test -Dgolden=approve} makes the template's copies anew, so that nobody copies by hand. */
    @BeforeAll
    static void renewCopies() throws IOException {
        if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(Template.FILE, Copies.renewed(Files.readString(Template.FILE)));
        }
    }

    @Test
    void keepsEveryRule() throws IOException {
        assertThat(TemplateRules.broken(Files.readString(Template.FILE))).isEmpty();
    }

    @Test
    void holdsCopiesOfTheEdgeFunctionAndOfTheFleet() throws IOException {
        Template template = Template.shipped();

        assertThat(template.properties("Door").path("FunctionCode").asText()).isEqualTo(Copies.function());
        assertThat(template.properties("FleetRun").path("DefinitionString").asText())
                .isEqualTo(Copies.fleet());
    }
}
