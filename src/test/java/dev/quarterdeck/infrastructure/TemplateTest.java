package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void theShippedTemplateKeepsEveryRule() throws IOException {
        assertThat(TemplateRules.broken(Files.readString(Template.FILE))).isEmpty();
    }

    /** {@code mvn test -Dgolden=approve} makes the copies anew, so that nobody copies by hand. */
    @Test
    void theTemplateHoldsCopiesOfTheEdgeFunctionAndOfTheFleet() throws IOException {
        String shipped = Files.readString(Template.FILE);
        String renewed = Copies.renewed(shipped);
        if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(Template.FILE, renewed);
        }
        Template template = Template.of(Files.readString(Template.FILE));

        assertThat(template.properties("Door").path("FunctionCode").asText()).isEqualTo(Copies.function());
        assertThat(template.properties("FleetRun").path("DefinitionString").asText())
                .isEqualTo(Copies.fleet());
    }
}
