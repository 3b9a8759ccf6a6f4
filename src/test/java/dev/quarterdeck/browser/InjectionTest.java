package dev.quarterdeck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Markup of all kinds in every kind of place of a handoff: in the browser it is words, even where no policy forbids it to run. */
@Needs(Tool.CHROMIUM)
@ExtendWith(Browsers.class)
class InjectionTest {

    private static final List<String> PAYLOADS =
            Browser.script("/browser/payloads.txt").lines().toList();

    /** How many go into one note, and so into one unit. */
    private static final int IN_A_NOTE = 12;

    /** A link, of which the words are not the whole. */
    private static final Pattern MARKDOWN = Pattern.compile("^!?\\[a]\\(");

    /** What has run sets this. */
    private static final String HAS_RUN = "return String(window.hit)";

    /** What no page of ours holds, and what none of its links does. */
    private static final String FOREIGN = """
            const words = ['href', 'title', 'aria-label'];
            const ours = 'script[src^="../../assets/"], script[src^="search."]';
            const never = 'script, iframe, object, embed, base, img, video, audio, math, foreignObject, template, style, '
              + '[style], form[action], meta[http-equiv=refresh], [autofocus]';
            return [...document.querySelectorAll('*')]
              .filter(each => each.matches(never) && !each.matches(ours)
                || [...each.attributes].some(({name, value}) => name.startsWith('on') || value.includes('hit=1') && !words.includes(name))
                || each.protocol && !['file:', 'http:', 'https:', 'mailto:'].includes(each.protocol))
              .map(each => each.outerHTML.slice(0, 160));
            """;

    @TempDir
    static Path folder;

    private static SiteRun site;

    @BeforeAll
    static void bake() throws IOException {
        site = SiteRun.sample(folder);
        for (int from = 0; from < PAYLOADS.size(); from += IN_A_NOTE) {
            List<String> some = PAYLOADS.subList(from, Math.min(PAYLOADS.size(), from + IN_A_NOTE));
            site.add("content/handoffs/unit-" + from + ".md", note("unit-" + from, some));
            site.add("content/handoffs/whole-" + from + ".md", note("portfolio", some));
        }
        SiteRun.Ended ended = site.run("site-bake");
        assertThat(ended.isDone()).as(ended.said()).isTrue();
    }

    /** Each payload as heading, cell of several tables, task, owner, prose, item, label, link and name of a link. */
    private static String note(String unit, List<String> payloads) {
        StringBuilder note = new StringBuilder("---\nunit: " + unit + "\nmodel: charter\nupdated: 2026-04-30\ntitle: "
                + payloads.get(0) + "\nowner: " + payloads.get(1) + "\n---\n# " + payloads.get(2) + "\n\n## Summary\n");
        payloads.forEach(one -> note.append(one)
                .append("\n\n- ")
                .append(one)
                .append("\n\n> ")
                .append(one)
                .append("\n\n"));
        payloads.forEach(one ->
                note.append("[link](").append(one).append(") [").append(one).append("](https://example.com)\n\n"));
        payloads.forEach(one -> note.append("\n## ")
                .append(one)
                .append("\n")
                .append(one)
                .append(": ")
                .append(one)
                .append("\n"));
        table(
                note,
                "Assets",
                "| Asset | Type | Status | Value | Owner | Note |",
                payloads,
                "| %s | %s | %s | $1 | %s | %s |");
        table(note, "Monthly costs", "| Item | Kind | Low | High |", payloads, "| %s | fixed | $5 | $9 |");
        table(note, "Risks", "| Risk | Likelihood | Impact | Status | Owner |", payloads, "| %s | 5 | 5 | open | %s |");
        table(note, "Pipeline", "| Opportunity | Stage | Value | Close |", payloads, "| %s | %s | $5 | 2026-06-01 |");
        table(
                note,
                "Actions",
                "| Action | Area | Impact | Confidence | Effort | Owner | Due | Addresses |",
                payloads,
                "| %s | finance | 5 | 100%% | 1h | %s | 2026-05-02 | SF-OTA |");
        note.append("\n## To do\n");
        payloads.forEach(one -> note.append("- [ ] ")
                .append(one)
                .append(" (impact: 4; owner: ")
                .append(one)
                .append(")\n"));
        return note.toString();
    }

    private static void table(StringBuilder note, String heading, String head, List<String> payloads, String row) {
        note.append("\n## ").append(heading).append('\n').append(head).append('\n');
        note.append(head.replaceAll("[^|]+", "---")).append('\n');
        for (String payload : payloads) {
            note.append(row.replace("%s", payload.replace("|", "\\|")).replace("%%", "%"))
                    .append('\n');
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("target/edition"))) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void wouldRunIfItWereWrittenAsItStands(Browser browser) throws IOException {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(100);
        List<String> running = new ArrayList<>();
        browser.open("about:blank");
        for (String payload : PAYLOADS) {
            Path raw = Files.writeString(folder.resolve("raw.html"), "<!DOCTYPE html><title>raw</title><p>" + payload);
            browser.openWithoutPolicy(raw.toUri().toString());
            if (browser.ask(HAS_RUN).equals("1")) {
                running.add(payload);
            }
        }

        assertThat(running).hasSizeGreaterThan(PAYLOADS.size() / 3);
    }

    @Test
    void runsOnNoPage(Browser browser) throws IOException {
        List<String> faults = new ArrayList<>();
        browser.open("about:blank");
        for (Path page : pages()) {
            browser.openWithoutPolicy(page.toUri().toString());
            if (!browser.ask(HAS_RUN).equals("undefined")) {
                faults.add(page + ": something has run");
            }
            browser.list(FOREIGN).forEach(element -> faults.add(folder.relativize(page) + ": " + element));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void isThereAsWords() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path page : pages()) {
            all.append(Jsoup.parse(Files.readString(page)).wholeText()).append('\n');
        }
        String words = unmarked(all.toString());

        assertThat(PAYLOADS.stream()
                        .filter(payload -> !MARKDOWN.matcher(payload).find())
                        .filter(payload -> !words.contains(unmarked(payload))))
                .isEmpty();
    }

    /** Without what makes words strong in Markdown. */
    private static String unmarked(String text) {
        return text.replaceAll("[*`~\\\\]", "");
    }
}
