package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose every word wants to be something else than text: what becomes of it in pages, letters, data and names. */
class HostileSiteTest {

    @TempDir
    static Path folder;

    private static SiteRun site;
    private static Ended ended;
    private static List<Document> pages;

    @BeforeAll
    static void publish() throws IOException {
        site = SiteRun.sample(folder);
        site.add("content/handoffs/hostile.md", HostileNote.of("jada", "A-1"));
        site.add("content/handoffs/roll-up.md", HostileNote.of("portfolio", "P-1"));
        site.add("content/handoffs/path.md", HostileNote.of("../../evil", "../../../evil"));
        site.add("content/handoffs/absolute.md", HostileNote.of("/etc/evil", "/etc/evil"));
        site.add("content/handoffs/named.md", HostileNote.of("Evil " + HostileNote.SCRIPT, "C:\\evil"));
        site.edit("content/frameworks/units.md", "| JADA |", "| JADA " + HostileNote.TEXT + " |");
        site.edit("content/perspectives/ceo.md", "short title: CEO", "short title: CEO " + HostileNote.TEXT);
        site.edit("content/perspectives/ceo.md", "title: Asset and profitability audit", "title: " + HostileNote.TEXT);
        String json = JsonMapper.builder().build().writeValueAsString(HostileNote.TEXT);
        site.edit("content/metrics/snapshot.json", "\"Amazon S3\"", json);
        site.edit("content/metrics/snapshot.json", "\"qos-photo-sync\"", json);
        site.edit("site.properties", "Quarterdeck sample", "Sample " + HostileNote.TEXT);
        ended = site.run("site-publish");
        pages = new ArrayList<>();
        for (Map.Entry<String, String> file : archive("").entrySet()) {
            if (file.getKey().endsWith(".html")) {
                pages.add(Jsoup.parse(file.getValue()));
            }
        }
    }

    private static Map<String, String> archive(String ending) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : site.files("target/archive").keySet()) {
            if (name.endsWith(ending)) {
                files.put(name, site.text("target/archive/" + name));
            }
        }
        return files;
    }

    @Test
    void isPublishedWithItsProblemsNamed() {
        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .contains(
                        "content/handoffs/path.md:2:7: warning HD-013",
                        "content/handoffs/absolute.md:2:7: warning HD-013");
        assertThat(ended.said().codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(ended.said().lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void isTextOnPages() {
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(pages.stream()
                        .filter(page -> page.text().contains(HostileNote.SCRIPT))
                        .count())
                .isGreaterThan(5);
        assertThat(pages.stream().map(page -> page.select("blockquote").text()))
                .anyMatch(quotes -> quotes.contains("alert(4)") && quotes.contains("<svg/onload=alert(1)>"));
        for (Document page : pages) {
            assertThat(page.select(
                            "script:not([src~=^(../../assets/|search)[a-z0-9.]+$]), iframe, object, embed, form, base, img, style,"
                                    + " input:not(#words), link:not([rel=stylesheet], [rel=icon])"))
                    .isEmpty();
            assertThat(page.select("svg:not(.chart)")).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey))
                    .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.childNodes().stream())
                            .filter(Comment.class::isInstance))
                    .isEmpty();
        }
    }

    @Test
    void linksNowhereButToItsOwnPagesAndTheWeb() {
        Set<String> schemes = new TreeSet<>();
        for (Document page : pages) {
            for (Element linked : page.select("[href], [src], [action], [xlink:href], [formaction], [cite]")) {
                for (String name : List.of("href", "src", "action", "xlink:href", "formaction", "cite")) {
                    // As browsers do before they look for a scheme.
                    String url =
                            linked.attr(name).replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
                    int colon = url.indexOf(':');
                    int slash = url.replaceAll("[/?#]", "/").indexOf('/');
                    if (colon >= 0 && (slash < 0 || colon < slash)) {
                        schemes.add(url.substring(0, colon));
                    }
                }
            }
        }
        assertThat(schemes).isSubsetOf("https", "http", "mailto");
    }

    @Test
    void turnsNoTextRoundThatIsNotItsOwn() throws IOException {
        String css = String.join("", archive(".css").values());

        assertThat(css).containsPattern("\\.q,\\s+\\.name,\\s+\\.id \\{\\s+unicode-bidi: isolate");
        for (Document page : pages) {
            for (Element element : page.getAllElements()) {
                if (element.ownText().codePoints().anyMatch(c -> c == 0x202E || c == 0x2066)) {
                    assertThat(element.closest(".q, .name, .id, .quoted, .page-title, title, code, td, blockquote"))
                            .as(element.outerHtml())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void addsNoLineToLetters() throws IOException {
        Map<String, String> digests = archive("digest.txt");
        assertThat(digests).containsKeys("2026-05-01/ceo/digest.txt", "2026-05-01/cfo/digest.txt");
        digests.forEach((name, text) -> {
            assertThat(text.chars().filter(c -> c != '\n')).as(name).allMatch(c -> c >= ' ' && c < 0x7F);
            assertThat(text.lines()).as(name).noneMatch(line -> line.startsWith("Bcc:"));
            assertThat(text.lines().filter(line -> line.length() > 72))
                    .as(name)
                    .allMatch(line -> line.strip().indexOf(' ') < 0 || line.matches("\\S+ \\S+"));
            assertThat(text.lines().filter("TOP FINDINGS"::equals)).as(name).hasSize(1);
            assertThat(text.getBytes(StandardCharsets.US_ASCII).length).as(name).isLessThanOrEqualTo(4_096);
        });
        assertThat(digests.get("2026-05-01/cfo/digest.txt")).contains(HostileNote.SCRIPT);
    }

    @Test
    void addsNoHeaderToMessages() throws IOException {
        SiteRun plain = SiteRun.sample(Files.createDirectories(folder.resolve("plain")));
        plain.run("site-publish");
        Set<String> known = plain.files("target/outbox").values().stream()
                .flatMap(message -> headers(message).stream())
                .map(header -> header.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());

        Map<String, String> messages = site.files("target/outbox");

        assertThat(messages).hasSize(site.readers());
        for (String message : messages.values()) {
            List<String> headers = headers(message);
            assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(headers.stream().map(header -> header.replaceFirst(":.*", "")))
                    .doesNotHaveDuplicates()
                    .isSubsetOf(known);
            assertThat(headers).contains("Bcc: audit@example.com");
            assertThat(headers.stream().filter(header -> !header.startsWith("Subject:")))
                    .noneMatch(header -> header.contains("evil"));
        }
    }

    /** The header lines of a message, each unfolded. */
    private static List<String> headers(String message) {
        String head = message.substring(0, message.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ");
        return Arrays.asList(head.split("\r\n", -1));
    }

    @Test
    void namesNoFile() throws IOException {
        assertThat(site.files("target/archive").keySet())
                .allSatisfy(path -> assertThat(path.replace("SHA256SUMS", "sums")
                                .replace("/.lock", "/lock")
                                .split("/"))
                        .allSatisfy(name -> assertThat(name).matches("[a-z0-9_-][a-z0-9_.-]{0,100}")));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> folder.relativize(path).toString()))
                    .noneMatch(path -> path.contains("evil") && !path.contains("evil-script"));
        }
        assertThat(Path.of("/etc/evil")).doesNotExist();
    }

    @Test
    void isStringsInData() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        for (Map.Entry<String, String> file : archive(".json").entrySet()) {
            JsonNode tree = json.readTree(file.getValue());
            assertThat(tree.isObject()).as(file.getKey()).isTrue();
            List<String> keys = new ArrayList<>();
            tree.findParents("id").forEach(node -> node.fieldNames().forEachRemaining(keys::add));
            assertThat(keys).as(file.getKey()).noneMatch(key -> key.contains("<") || key.contains("$"));
        }
        JsonNode report = json.readTree(site.text("target/archive/2026-05-01/ceo/report.json"));
        assertThat(report.get("actions").findValuesAsText("action"))
                .anyMatch(text -> text.startsWith(HostileNote.SCRIPT + " ${7*7}"));
        assertThat(report.get("title").isTextual()).isTrue();
    }

    @Test
    void verifiesAndChangesNothingTheSecondTime() {
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-publish").said()).contains("Nothing has changed", "0 files to write");
    }
}
