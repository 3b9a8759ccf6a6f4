package dev.quarterdeck.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    /** A package may use those before it in this list, and none behind. The root package wires them all. */
    private static final List<String> PACKAGES = List.of(
            "source",
            "value",
            "site",
            "aws",
            "handoff",
            "framework",
            "metric",
            "collect",
            "portfolio",
            "analysis",
            "section",
            "briefing",
            "page",
            "digest",
            "edition",
            "access",
            "store",
            "publish",
            "ledger",
            "bounces",
            "deliver",
            "notify",
            "preview");

    private static final Pattern SAYS_NOTHING =
            Pattern.compile(".+(Manager|Utils?|Helpers?|Impl|Context|Processor|Service|DTO)|Abstract.*");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.quarterdeck");

    @Test
    void arrowsPointUpTheList() {
        for (int i = 0; i < PACKAGES.size() - 1; i++) {
            String[] behind = PACKAGES.subList(i + 1, PACKAGES.size()).stream()
                    .map(ArchitectureTest::of)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(of(PACKAGES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(behind)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIsInTheList() {
        List<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.quarterdeck."))
                .map(name -> name.substring("dev.quarterdeck.".length()).replaceFirst("\\..*", ""))
                .distinct()
                .filter(name -> !PACKAGES.contains(name))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void subjectsOfTheAnalysisDoNotKnowEachOther() {
        slices().matching("dev.quarterdeck.analysis.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "com.vladsch.flexmark.., handoff, handoff",
        "org.jbake.., page, page",
        "org.jsoup.., collect, collect",
        "org.treesitter.., collect, collect",
        "freemarker.., page, digest",
        "jakarta.mail.., deliver, deliver",
        "org.eclipse.angus.., deliver, deliver",
    })
    void librariesStayInTheirPackages(String library, String home, String other) {
        noClasses()
                .that()
                .resideOutsideOfPackages(of(home), of(other))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(CLASSES);
    }

    /** Little enough to be read whole by whoever must trust it. */
    @Test
    void privateLinksAreMadeWithTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage(of("access"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(of("access"), "java..", "javax.crypto..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theOnlyClockAndEnvironmentAreInMain() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.quarterdeck.Main")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        ArchRuleDefinition.classes().should(sayWhatTheyAre()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> sayWhatTheyAre() {
        return new ArchCondition<>("have names that say what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean fine = !SAYS_NOTHING.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, fine, ((HasName) type).getName()));
            }
        };
    }

    private static String of(String name) {
        return "dev.quarterdeck." + name + "..";
    }
}
