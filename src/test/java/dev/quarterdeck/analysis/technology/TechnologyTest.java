package dev.quarterdeck.analysis.technology;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologyTest {

    private static Technology sample() throws IOException {
        return Technology.of(new Given()
                .snapshot(Files.readString(Path.of("content/metrics/snapshot.json")))
                .row("portfolio", "cost-line", "item=AWS hosting", "low=$50", "high=$84")
                .row("portfolio", "cost-line", "item=Email tool", "low=$20", "high=$30")
                .portfolio());
    }

    @Test
    void spansSixMonthsOfBills() throws IOException {
        List<Figure> figures = sample().figures();

        assertThat(shown(figures, "aws-min")).isEqualTo("$50.12");
        assertThat(shown(figures, "aws-max")).isEqualTo("$83.74");
        assertThat(shown(figures, "aws-last-month")).isEqualTo("$83.74");
        assertThat(shown(figures, "aws-change")).isEqualTo("$24.21");
        assertThat(shown(figures, "aws-mean")).isEqualTo("$59.46");
        assertThat(shown(figures, "aws-tie")).isEqualTo("agree");
    }

    @Test
    void findsTheSavingsOfTheSampleAndNoneTwice() throws IOException {
        List<Figure> figures = sample().figures();

        assertThat(shown(figures, "savings-total[COST-01]")).isEqualTo("$21.60");
        assertThat(shown(figures, "savings-total[COST-02]")).isEqualTo("$1.87");
        assertThat(shown(figures, "savings-total[COST-03]")).isEqualTo("$1.53");
        assertThat(shown(figures, "savings-run-rate[COST-01]")).isEqualTo("$36.50");
        assertThat(shown(figures, "savings-total")).isEqualTo("$25");
        assertThat(shown(figures, "savings-share")).isEqualTo("29.9%");
        assertThat(sample().savings().opportunities())
                .extracting(opportunity -> opportunity.rule().id())
                .containsExactly("COST-01", "COST-02", "COST-03", "COST-12");
    }

    @Test
    void findsSixGapsAndOnePersonBehindTheCode() throws IOException {
        Technology technology = sample();

        assertThat(shown(technology.figures(), "security-gaps")).isEqualTo("6");
        assertThat(shown(technology.figures(), "absence-factor")).isEqualTo("1");
        assertThat(shown(technology.figures(), "absence-share")).isEqualTo("93.9%");
        assertThat(technology.findings())
                .extracting(Finding::id)
                .containsExactly(
                        "SEC-01:portfolio",
                        "SEC-02:portfolio",
                        "SEC-03:portfolio",
                        "SEC-04:portfolio",
                        "SEC-05:portfolio",
                        "SEC-06:portfolio",
                        "AUTH-4:portfolio",
                        "AUTH-8:portfolio",
                        "COST-TOTAL:portfolio",
                        "COST-01:portfolio",
                        "COST-02:portfolio",
                        "COST-03:portfolio",
                        "COST-12:portfolio",
                        "UX-01:portfolio",
                        "UX-02:portfolio",
                        "UX-03:portfolio",
                        "UX-04:portfolio",
                        "UX-07:portfolio",
                        "A11Y-03:portfolio",
                        "A11Y-04:portfolio",
                        "A11Y-09:portfolio",
                        "DEV-01:portfolio",
                        "DEV-02:portfolio",
                        "DEV-03:portfolio",
                        "DEV-04:portfolio",
                        "DEV-05:portfolio",
                        "DEV-06:portfolio",
                        "STK-NONE:jada",
                        "STK-NONE:queenofsandiego",
                        "STK-NONE:quickdumpnow",
                        "STK-NONE:dangerouscentaur");
    }

    @Test
    void citesThePartOfTheSnapshotBehindAFigure() throws IOException {
        Figure last = sample().figures().get(0);

        assertThat(last.value().sources().cites()).containsExactly("snapshot /cost/months/5/total");
    }

    @Test
    void withoutASnapshotEverythingIsUnknownAndNothingPasses() {
        Technology technology = Technology.of(new Given().portfolio());

        assertThat(all(technology)).hasSize(6 + 30 + 16 + 8).allSatisfy(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(check.reason().plain()).endsWith(": not collected");
        });
        assertThat(technology.figures())
                .filteredOn(figure -> figure.value().isKnown())
                .extracting(figure -> figure.key().id())
                .containsExactly("deploy-days");
        assertThat(technology.findings())
                .extracting(finding -> finding.rule().id())
                .containsOnly("STK-NONE");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SEC-01 | {\"repo\":{\"secrets\":[]},\"lambda\":[]} | PASS",
                "SEC-01 | {\"repo\":{\"secrets\":[]}} | NOT_EVALUATED",
                "SEC-01 | {\"repo\":{\"secrets\":[]},\"lambda\":[{\"name\":\"f\",\"envNames\":[\"STRIPE_KEY\"]}]} | NOT_EVALUATED",
                "SEC-01 | {\"repo\":{\"secrets\":[]},\"lambda\":[{\"name\":\"f\",\"envNames\":[\"STRIPE_KEY\"]}],\"secrets\":[],\"parameters\":[]} | FAIL",
                "SEC-01 | {\"repo\":{\"secrets\":[]},\"lambda\":[{\"name\":\"f\",\"envNames\":[\"STRIPE_KEY\"]}],\"secrets\":[{\"name\":\"stripe-key\"}],\"parameters\":[]} | PASS",
                "SEC-02 | {\"repo\":{\"trackedEnv\":[],\"historyEnv\":[]}} | PASS",
                "SEC-02 | {\"repo\":{\"trackedEnv\":[]}} | NOT_EVALUATED",
                "SEC-02 | {\"repo\":{\"trackedEnv\":[],\"historyEnv\":[\"a.env\"]}} | FAIL",
                "SEC-03 | {\"repo\":{\"appsScript\":[]}} | PASS",
                "SEC-03 | {\"repo\":{\"appsScript\":[{\"path\":\"p\",\"access\":\"ANYONE_ANONYMOUS\"}]}} | NOT_EVALUATED",
                "SEC-03 | {\"repo\":{\"appsScript\":[{\"path\":\"p\",\"access\":\"ANYONE_ANONYMOUS\",\"handlers\":[]}]}} | PASS",
                "SEC-04 | {\"cloudfront\":[{\"id\":\"E\",\"enabled\":true}],\"api\":[]} | NOT_EVALUATED",
                "SEC-04 | {\"cloudfront\":[{\"id\":\"E\",\"enabled\":true,\"webAclId\":\"w\"}],\"api\":[]} | PASS",
                "SEC-04 | {\"cloudfront\":[{\"id\":\"E\",\"enabled\":false,\"webAclId\":\"\"}],\"api\":[]} | PASS",
                "SEC-04 | {\"cloudfront\":[],\"api\":[{\"id\":\"a\",\"kind\":\"rest\",\"stages\":[{\"name\":\"s\",\"webAcl\":false}]}]} | FAIL",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":{\"cors\":null}}],\"api\":[]} | NOT_EVALUATED",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":{\"cors\":{\"allowOrigins\":[\"*\"]}}}],\"api\":[]} | FAIL",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":{\"cors\":{\"allowOrigins\":[\"https://example.com\"]}}}],\"api\":[]} | PASS",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":null}],\"api\":[]} | PASS",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":{\"cors\":null}}],\"api\":[],\"code\":{\"corsHeaders\":[{\"lambda\":\"f\",\"allowOrigin\":\"\"}]}} | NOT_EVALUATED",
                "SEC-05 | {\"lambda\":[{\"name\":\"f\",\"url\":{\"cors\":null}}],\"api\":[],\"code\":{\"corsHeaders\":[{\"lambda\":\"f\",\"allowOrigin\":\"*\"}]}} | FAIL",
                "SEC-06 | {\"detect\":{\"inspectorLambda\":false}} | NOT_EVALUATED",
                "SEC-06 | {\"detect\":{\"inspectorLambda\":true}} | PASS",
                "SEC-06 | {\"detect\":{\"inspectorLambda\":false},\"repo\":{\"depScan\":[\"dependabot.yml\"]}} | PASS"
            })
    void neverPassesWithoutEvidence(String rule, String snapshot, Outcome expected) {
        Technology technology = Technology.of(new Given().snapshot(snapshot).portfolio());

        assertThat(of(technology, rule).outcome()).isEqualTo(expected);
    }

    private static List<CheckResult> all(Technology technology) {
        return Stream.of(technology.gaps(), technology.hygiene(), technology.ux(), technology.delivery())
                .flatMap(checks -> checks.results().stream())
                .toList();
    }

    static CheckResult of(Technology technology, String rule) {
        return all(technology).stream()
                .filter(check -> check.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "stated {0} to {1}: {2}")
    @CsvSource({"95, 105, agree", "94, 100, differ", "100, 106, differ", "100, 100, agree"})
    void tiesWithinFivePerCentAtEitherEnd(String low, String high, String expected) {
        Technology technology = Technology.of(new Given()
                .snapshot("{\"cost\":{\"currency\":\"USD\",\"months\":[{\"month\":\"2026-04\",\"total\":100}]}}")
                .row("portfolio", "cost-line", "item=AWS", "low=$" + low, "high=$" + high)
                .portfolio());

        assertThat(shown(technology.figures(), "aws-tie")).isEqualTo(expected);
    }
}
