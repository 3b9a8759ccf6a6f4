package dev.quarterdeck.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.Golden;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestWriterTest {

    private static final URI REPORT = URI.create("https://reports.example.com/2026-05-01/ceo/");

    @Test
    void setsALetterInColumns() throws IOException {
        Digest digest = write(ceo());

        assertThat(digest.subject()).isEqualTo("SAMPLE [2026-05-01] CEO: 8 critical shortfalls, runway 8.2 months");
        Golden.assertMatches("digest-by-hand.txt", digest.text());
    }

    @Test
    void leadsElsewhereByOneLineAndNothingElse() throws IOException {
        Digest digest = write(ceo());
        URI other = URI.create(REPORT + "?k=" + "a.b".repeat(60));

        String led = digest.leadingTo(other);

        assertThat(led.lines())
                .filteredOn(line -> line.equals(other.toString()))
                .hasSize(1);
        assertThat(led.replace(other.toString(), REPORT.toString())).isEqualTo(digest.text());
    }

    @Test
    void refusesATemplateThatDoesNotPutTheLinkAloneOnALine() throws IOException {
        String template = Files.readString(Path.of("templates/digest.ftl"))
                .replace("<@part of=link/>", "See ${link.lines?join(' ')} for more");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new DigestWriter(template, Briefings.FRAMEWORKS.wording()).write(ceo(), REPORT))
                .withMessageContaining("the letter does not have its link alone on a line");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8 shortfalls, runway 8.2 months | SAMPLE [2026-05-01] CEO: 8 shortfalls, runway 8.2 months",
                "1,128 critical shortfalls, runway ≥ ~118.2 months of burn, $1,000 | SAMPLE [2026-05-01] CEO: 1,128 critical shortfalls",
                "a headline of one part that no subject holds whole, whatever comes | SAMPLE [2026-05-01] CEO: a headline of one part that no subject holds whole",
                "a headline of one part that no subject at all would ever hold whole | SAMPLE [2026-05-01] CEO: a headline of one part that no subject at all...",
            })
    void aSubjectLeavesOutWholePartsOfTheHeadline(String headline, String subject) throws IOException {
        Briefings briefings = new Briefings();
        briefings.headline = Briefings.text(headline);

        assertThat(write(briefings.of("ceo")).subject()).isEqualTo(subject);
    }

    @Test
    void saysOfEveryEmptyPartThatItIsEmpty() throws IOException {
        Briefings empty = new Briefings();
        empty.changes.addAll(Briefings.texts("First edition, no comparison."));
        empty.summary.addAll(Briefings.texts("Nothing is known yet."));

        assertThat(write(empty.of("ceo")).text())
                .contains(
                        "\nWHAT CHANGED\n- First edition, no comparison.\n",
                        "\nKPIS\nNo key figures are known.\n",
                        "\nTOP FINDINGS\nNo findings.\n",
                        "\nNo actions are due.\n",
                        "\nDATA NOTES\nNothing to note.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 40, 300})
    void keepsWithinTheBudgetWhateverThereIsToSay(int many) throws IOException {
        Briefings full = new Briefings();
        for (int i = 0; i < many; i++) {
            full.kpi("Key figure number " + i, "$1,000 to $2,000", "was unknown");
            full.finding(Severity.HIGH, "Something that takes many words to say, more than one line holds ".repeat(9));
            full.action("A" + i, "An action with a long name, ".repeat(20), "C. Ladd", "2026-05-08", "1.00");
            full.changes.add(Briefings.text("a change ".repeat(40)));
            full.notes.add(Briefings.text("a note ".repeat(40)));
        }
        full.summary.addAll(Briefings.texts("A sentence. ".repeat(90)));

        String text = write(full.of("ceo")).text();

        assertThat(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).hasSizeLessThanOrEqualTo(4096);
        assertThat(text.lines()).hasSizeBetween(25, 60).allMatch(line -> line.length() <= 72);
        assertThat(text).doesNotContain("\n\n\n").contains("\nKey figure number 0 ");
    }

    @Test
    void tellsHowMuchMoreTheReportHolds() throws IOException {
        Briefings many = new Briefings();
        for (int i = 1; i <= 15; i++) {
            many.finding(Severity.CRITICAL, "finding " + i);
        }

        assertThat(write(many.of("ceo")).text()).contains("- [C] finding 8\n(+7 more in the report)\n");
    }

    @Test
    void hostileTextStaysOnItsLineAndTellsNoAddress() throws IOException {
        Briefings hostile = new Briefings();
        hostile.headline = Briefings.text("x\r\nBcc: evil@example.com\n\n<script>");
        hostile.finding(
                Severity.LOW,
                "\u202eabc\u0000\r\n.\r\nFrom: me@example.com ${7*7} <#list 1..9 as i> \u00e9\u00df\u4e16\u2265\u2013");
        hostile.action("A\n1", "title\r\n\r\nbody", "", "", "");

        Digest digest = write(hostile.of("ceo"));

        assertThat(digest.subject()).doesNotContain("\r").doesNotContain("\n").doesNotContain("evil");
        assertThat(digest.text())
                .contains(
                        "- [L] abc . From: ... ${7*7} <#list 1..9 as i> ess?>=-\n", "1. A 1 title body - unassigned\n")
                .matches("[\\n -~]*");
        assertThat(digest.replaced()).isEqualTo(1);
    }

    @Test
    void aLongLinkIsNeitherCutNorWrapped() throws IOException {
        URI link = URI.create("https://reports.example.com/2026-05-01/ceo/?k=" + "k".repeat(161));

        assertThat(writer().write(ceo(), link).text()).contains("\nFull report:\n" + link + "\n");
    }

    @Test
    void namesTheLineOfAMistakeInTheTemplate() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new DigestWriter("${title}\n<#list x>", Briefings.FRAMEWORKS.wording()))
                .withMessageStartingWith("templates/digest.ftl:2:");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> new DigestWriter("a\nb ${nothing}", Briefings.FRAMEWORKS.wording()).write(ceo(), REPORT))
                .withMessageStartingWith("templates/digest.ftl:2:");
    }

    private static Digest write(Briefing briefing) throws IOException {
        return writer().write(briefing, REPORT);
    }

    private static DigestWriter writer() throws IOException {
        return new DigestWriter(Files.readString(Path.of("templates/digest.ftl")), Briefings.FRAMEWORKS.wording());
    }

    private static Briefing ceo() {
        Briefings made = new Briefings();
        made.since = Optional.of("2026-04-24");
        made.headline = Briefings.text("8 critical shortfalls, runway 8.2 months");
        made.agenda = Briefings.text("ACTIONS DUE (30 days; 13.75 of 14 person-days)");
        made.summary.addAll(
                Briefings.texts("8 critical shortfalls are open and 9 core KPIs are not tracked. Fixed burn is"
                        + " modelled at $7.0K-8.8K a month; average receipts are $3,317. Cash of $53,200 lasts 8.2"
                        + " months at present net burn."));
        made.changes.addAll(Briefings.texts(
                "1 new: [H] $1,913 of $2,363 client work is not invoiced (81.0%)",
                "1 resolved: [M] expert-yacht-delivery handoff is 33 days old (stale)",
                "Open critical shortfalls 8, unchanged"));
        made.kpi("Cash", "$53,200", "-1,700")
                .kpi("Charters per month / break-even", "1/6", "unchanged")
                .kpi("Runway low/mid/high (months)", "7.2/8.2/9.5", "+0.3 mid")
                .kpi("A figure with a very wide value", "\u2265 ~$7,010 to $8,794", "was unknown");
        made.finding(Severity.CRITICAL, "4 of 4 operating entities have no open deal")
                .finding(
                        Severity.HIGH,
                        "QuickDumpNow: 5 at \u201cSubscription checkout started\u201d, 0 at \u201cSubscription active\u201d")
                .finding(Severity.MEDIUM, "Guardrail breached: Customer concentration 31.0% (rule \u2264 25%)");
        made.extras.add(new Briefing.Extra(
                Briefings.text("CAPITAL DEPLOYMENT"), List.of(Briefings.text("low-cost: closed, C2 has no due date"))));
        made.action("A1", "Restart the sales pipeline", "C. Ladd", "2026-05-08", "10")
                .action("A2", "Stand up accounting system and invoice log", "C. Ladd", "2026-05-08", "8.4375")
                .action(
                        "A11",
                        "Put every client on a billing model, invoice unbilled work",
                        "C. Ladd",
                        "2026-05-15",
                        "6.25")
                .action("A12", "Without a date", "", "", "2");
        made.notes.addAll(Briefings.texts("quickdumpnow handoff is 42 days old (stale)"));
        return made.of("ceo");
    }
}
