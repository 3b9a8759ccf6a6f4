package dev.quarterdeck.analysis.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.DateOrder;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Frameworks SHIPPED = new FrameworkReader(new SiteFiles(Path.of(""))).read();
    private static final HandoffReader READER = new HandoffReader(SHIPPED.vocabulary(), TODAY, DateOrder.MONTH_FIRST);

    @TempDir
    Path site;

    /** One pair with what both sides may say. */
    record Case(String rule, String note, String agreeing, String contradicting, String sentence) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static List<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/contradictions/pairs.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("; ", 5))
                .map(part -> new Case(part[0], part[1].replace('⏎', '\n'), part[2], part[3], part[4]))
                .toList();
    }

    /** Those in which a unit is said to have or to lack something. */
    static List<Case> casesOfThings() throws IOException {
        return cases().stream()
                .filter(pair -> pair.contradicting().contains("jada"))
                .filter(pair -> List.of("none", "every", "not later", "same day")
                        .contains(
                                SHIPPED.rule(pair.rule()).row().text("compare").orElseThrow()))
                .toList();
    }

    @Test
    void everyPairOfTheFrameworkIsTried() throws IOException {
        assertThat(cases())
                .extracting(Case::rule)
                .containsExactlyElementsOf(SHIPPED.catalogue("contradictions", "Pairs").entries().stream()
                        .map(row -> row.key())
                        .toList());
    }

    @Test
    void theShippedPairsNameWhatHandoffsAndSnapshotsHold() {
        assertThat(Contradictions.faults(SHIPPED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bothSidesMayAgree(Case pair) throws IOException {
        Contradictions made = of("2026-03-31", pair.note(), pair.agreeing());

        assertThat(outcome(made, pair.rule())).containsExactly(Outcome.AGREE);
        assertThat(made.findings())
                .extracting(Finding::rule)
                .noneMatch(rule -> rule.id().equals(pair.rule()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aContradictionIsAFindingThatCitesBoth(Case pair) throws IOException {
        Contradictions made = of("2026-03-31", pair.note(), pair.contradicting());

        assertThat(outcome(made, pair.rule())).containsExactly(Outcome.CONTRADICT);
        Finding finding = made.findings().stream()
                .filter(one -> one.rule().id().equals(pair.rule()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.sentence().plain()).isEqualTo(pair.sentence());
        assertThat(finding.sources().cites())
                .anyMatch(cite -> cite.startsWith("content/handoffs/jada.md:"))
                .anyMatch(cite -> cite.startsWith("snapshot /"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatWasNotMeasuredIsNoContradiction(Case pair) throws IOException {
        assertThat(outcome(of("2026-03-31", pair.note(), "{}"), pair.rule())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatWasNotStatedIsNoContradiction(Case pair) throws IOException {
        String updated = pair.rule().equals("CTR-NOTE") ? "" : "2026-03-31";

        assertThat(outcome(of(updated, "Nothing to tell.", pair.contradicting()), pair.rule()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesOfThings")
    void whatBelongsToAnotherUnitSaysNothingOfThisOne(Case pair) throws IOException {
        String elsewhere = pair.contradicting().replace("\"jada\"", "\"quickdumpnow\"");

        assertThat(outcome(of("2026-03-31", pair.note(), elsewhere), pair.rule()))
                .doesNotContain(Outcome.CONTRADICT);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // a field that was not collected
                "CTR-WAF; No WAF.; {\"cloudfront\":[{\"unit\":\"jada\",\"enabled\":true}]}; ",
                "CTR-WAF; No WAF.; {\"cloudfront\":[{\"unit\":\"jada\",\"webAclId\":\"acl\"}]}; ",
                "CTR-WAF; No WAF.; {\"cloudfront\":[{\"unit\":\"jada\",\"enabled\":false,\"webAclId\":\"acl\"}]}; ",
                // a thing that nobody owns may be the unit's
                "CTR-WAF; No WAF.; {\"cloudfront\":[{\"enabled\":true,\"webAclId\":\"acl\"}]}; ",
                "CTR-BACKUP; Backed up.; {\"dynamodb\":[{\"unit\":\"jada\",\"name\":\"a\",\"pitr\":true},{\"name\":\"b\",\"pitr\":true}]}; ",
                "CTR-BACKUP; Backed up.; {\"dynamodb\":[]}; ",
                "CTR-DMARC; DMARC is not in place. DMARC: set up later.; {\"route53\":{\"zones\":[{\"unit\":\"jada\",\"name\":\"example.com\",\"dmarc\":false}]}}; ",
                "CTR-GUARD; We need GuardDuty on.; {\"detect\":{\"guardDuty\":false}}; ",
                "CTR-LIST; contacts: 900-1000; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":1100}]}}; AGREE",
                "CTR-LIST; contacts: 900-1000; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":1200}]}}; CONTRADICT",
                "CTR-LIST; contacts: over 1000; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":9000}]}}; AGREE",
                "CTR-LIST; contacts: 0; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":1}]}}; CONTRADICT",
                "CTR-LIST; contacts: 0; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":0}]}}; AGREE",
                "CTR-LIST; contacts: TBD; {\"ses\":{\"days\":[{\"day\":\"d\",\"send\":1}]}}; ",
                "CTR-LIST; contacts: 10; {\"ses\":{\"days\":[]}}; ",
                "CTR-LIST; contacts: 10; {\"ses\":{\"days\":[{\"day\":\"d\"},{\"day\":\"e\",\"send\":1}]}}; ",
                "CTR-UNDEPLOYED; ~~Nothing deployed~~ is wrong.; {\"deploys\":[{\"function\":\"stray\",\"date\":\"2026-04-20\"}]}; ",
                "CTR-RELEASE; - last release: next week; {\"lambda\":[{\"name\":\"f\",\"unit\":\"jada\"}],\"deploys\":[{\"function\":\"f\",\"date\":\"2026-04-20\"}]}; ",
                "CTR-RELEASE; - last release: 2026-04-20; {\"lambda\":[{\"name\":\"f\",\"unit\":\"jada\"}],\"deploys\":[{\"function\":\"f\",\"date\":\"soon\"}]}; ",
            })
    void halfKnownIsUnknown(String rule, String note, String snapshot, String expected) throws IOException {
        List<Outcome> outcomes = outcome(of("2026-03-31", "## Summary\n" + note, snapshot), rule);

        assertThat(outcomes)
                .isEqualTo(Stream.ofNullable(expected).map(Outcome::valueOf).toList());
    }

    @Test
    void plansAndWorkThatIsDoneStateNothing() throws IOException {
        Contradictions made =
                of("2026-04-30", """
                ## Actions
                - Say that there is no WAF
                ## Technical debt
                - ~~No WAF~~ (status: done)
                """, "{\"cloudfront\":[{\"unit\":\"jada\",\"enabled\":true,\"webAclId\":\"acl\"}]}");

        assertThat(outcome(made, "CTR-WAF")).isEmpty();
    }

    @Test
    void wordsOfAConfidentialHandoffAreHeldAgainstNothing() throws IOException {
        Contradictions made = of(
                "2026-04-30\nconfidential: true",
                """
                ## Stack
                | Component | Technology |
                |---|---|
                | API | Python for Client Nine |
                """,
                "{\"lambda\":[{\"unit\":\"jada\",\"name\":\"f\",\"runtime\":\"nodejs20.x\"}]}");

        assertThat(made.findings()).isEmpty();
    }

    @Test
    void theSampleContradictsItselfTwice() throws IOException {
        var handoffs = READER.read(Path.of(""));
        var snapshot = snapshot(Files.readString(Path.of("content/metrics/snapshot.json")));

        Contradictions made = Contradictions.of(new Portfolio(handoffs, SHIPPED, snapshot, TODAY));

        assertThat(made.findings())
                .extracting(Finding::id)
                .containsExactly("CTR-NO-ROLLBACK:queenofsandiego", "CTR-INACTIVE:quickdumpnow");
        assertThat(made.compared())
                .extracting(one -> one.rule().id() + ":" + one.unit() + " " + one.outcome())
                .containsExactly(
                        "CTR-NO-CI:queenofsandiego AGREE",
                        "CTR-NO-STAGING:queenofsandiego AGREE",
                        "CTR-NO-ROLLBACK:queenofsandiego CONTRADICT",
                        "CTR-INACTIVE:quickdumpnow CONTRADICT",
                        "CTR-DOMAINS:queenofsandiego AGREE",
                        "CTR-DOMAINS:quickdumpnow AGREE",
                        "CTR-LIST:portfolio AGREE",
                        "CTR-ANALYTICS:portfolio AGREE",
                        "CTR-NOTE:queenofsandiego AGREE");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "says: no waf, no web acl;speaks: no waf;FW-040;in column \"stated\"",
                "where status is inactive;where status inactive;FW-040;in column \"stated\"",
                "cell: component.technology;cell: components.technology;FW-044;there is no role \"components\"",
                "cell: system.status;cell: system.state;FW-044;there is no column \"state\"",
                "/lambda/*/runtime;lambda runtime;FW-041;\"lambda runtime\" in column \"measured\"",
                "/lambda/*/runtime;/lambda/*/runtimes;FW-045;no snapshot holds \"/lambda/*/runtimes\"",
                "[state=available];[stat=available];FW-045;no snapshot holds \"/ec2/natGateways/*/stat\"",
                "term runtimes;term languages;FW-042;\"term languages\" in column \"compare\"",
                "not later | 21;not later | soon;FW-043;\"soon\" in column \"tolerance\"",
            })
    void aRowThatCannotBeReadIsNamedWithItsPlace(String from, String to, String code, String what) throws IOException {
        String shipped = Files.readString(Path.of("content/frameworks/contradictions.md"));
        Path own = site.resolve("content/frameworks/contradictions.md");
        Files.createDirectories(own.resolveSibling("."));
        Files.writeString(own, shipped.replace(from, to));

        List<Problem> problems = Contradictions.faults(new FrameworkReader(new SiteFiles(site)).read());

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at().file()).isEqualTo("content/frameworks/contradictions.md");
            assertThat(shipped.lines().toList().get(problem.at().line() - 1)).contains(from);
            assertThat(problem.at().column()).isGreaterThan(1);
            assertThat(problem.what()).contains(what);
        });
    }

    private static List<Outcome> outcome(Contradictions made, String rule) {
        return made.compared().stream()
                .filter(one -> one.rule().id().equals(rule))
                .map(Contradictions.Compared::outcome)
                .toList();
    }

    private Contradictions of(String updated, String note, String snapshot) throws IOException {
        Path handoff = site.resolve("content/handoffs/jada.md");
        Files.createDirectories(handoff.resolveSibling("."));
        String date = updated.isEmpty() ? "" : "updated: " + updated + "\n";
        Files.writeString(handoff, "---\nunit: jada\n" + date + "---\n# JADA\n" + note + "\n");
        var handoffs = READER.read(site);
        return Contradictions.of(new Portfolio(handoffs, SHIPPED, snapshot(snapshot), TODAY));
    }

    private static Snapshot snapshot(String json) throws IOException {
        return new Snapshot(JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(json));
    }
}
