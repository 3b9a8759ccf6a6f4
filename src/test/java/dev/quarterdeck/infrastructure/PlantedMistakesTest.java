package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedMistakesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void eachIsFoundByItsRulesAndByNoOther(Mistake mistake) throws IOException {
        assertThat(mistake.finders()).isNotEmpty();
        assertThat(TemplateRules.broken(mistake.plantedIn(Files.readString(Template.FILE))))
                .isEqualTo(mistake.rules());
    }

    @Test
    void everyRuleFindsOne() throws IOException {
        Set<String> finders = new HashSet<>();
        mistakes().map(Mistake::rules).forEach(finders::addAll);

        assertThat(finders).isEqualTo(TemplateRules.all().keySet());
    }

    @Test
    void thereAreEnoughToBelieveTheRules() throws IOException {
        assertThat((Collection<?>) Mistake.all()).hasSizeGreaterThan(80);
        assertThat(mistakes().map(Mistake::name)).doesNotHaveDuplicates();
    }

    static Stream<Mistake> mistakes() throws IOException {
        return Mistake.all().stream();
    }
}
