package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.source.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryTest {

    private static final List<Unit> UNITS = List.of(
            unit("portfolio", "", "", ""), unit("barge", "tub", "bg-", "old-site"), unit("yard", "", "", "barge"));

    private static Unit unit(String id, String alias, String prefix, String repo) {
        return new Unit(
                id,
                id,
                id.equals("portfolio") ? id : "entity",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                some(alias),
                some(prefix),
                some(repo),
                Place.startOf("units.md"));
    }

    private static List<String> some(String word) {
        return Stream.of(word).filter(one -> !one.isEmpty()).toList();
    }

    private static List<Repository> all(String... folders) {
        return Repository.all(Stream.of(folders).map(Path::of).toList(), UNITS);
    }

    @Test
    void isCalledAsItsFolder() {
        assertThat(all("/a/boats", "/a/web.git", "/b/boats/", "/c/../d/boats", "/a/boats-2"))
                .extracting(Repository::name)
                .containsExactly("boats", "web", "boats-2", "boats-3", "boats-2-2")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({"old-site, barge", "barge, yard", "tub, barge", "bg-web, barge", "yard, yard", "portfolio, ", "other, "
    })
    void isOfTheUnitWhoseRowNamesItElseOfTheOneItIsCalledAfter(String name, String unit) {
        assertThat(all("/a/" + name).get(0).unit()).isEqualTo(Optional.ofNullable(unit));
    }
}
