package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.access.Edge;
import dev.quarterdeck.access.ServedArchive;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Access;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.SiteReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole path where links are signed: each reader's letter carries a link of its own, and nothing else knows of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateLinksTest {

    private static final Instant NOW = Instant.parse("2026-05-01T15:00:00Z");
    private static final String SECRET = String.join("-", "canary", "0123456789", "abcdef", "ghijklm", "nopqrs");
    private static final Pattern LINK =
            Pattern.compile("(https://reports\\.example\\.com/2026-05-01/([a-z]+)/)\\?k=[a-zA-Z0-9._-]+");

    private SiteRun site = new SiteRun(Path.of(""));
    private String said = "";

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        site = SiteRun.sample(folder);
        said = publish(site);
    }

    @Test
    void theLinksOfAReaderWhoGetsOneMessageOpenAllTheirReports(@TempDir Path folder) throws IOException {
        SiteRun together = SiteRun.sample(folder);
        publish(together, "--mail.bundle", "person");

        assertThat(together.files("target/outbox").entrySet())
                .filteredOn(file -> !file.getKey().endsWith("-copy.eml"))
                .extracting(Map.Entry::getValue)
                .filteredOn(letter -> header(letter, "To").equals("owner@example.com"))
                .singleElement()
                .satisfies(letter -> assertThat(LINK.matcher(letter).results().map(found -> found.group()))
                        .hasSize(4)
                        .allMatch(link -> link.contains(".ceo.cfo.cmo.cto.") && link.length() <= 300));
    }

    private String publish(SiteRun run, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--site", run.folder().toString()));
        arguments.addAll(List.of(more));
        Links links = new Links(Optional.of(new Access("a", SECRET, 35)), NOW);
        Options options = Options.parse(arguments).options();
        SiteReader.Reading reading = SiteReader.read(options, Map.of("ACCESS_KEY", "a:" + SECRET), NOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Terminal.Detail.ALL);

        ExitCode exit = new SitePublish(
                        reading.site().orElseThrow(), options, links, InstantSource.fixed(NOW), terminal)
                .run(reading.problems());

        String told = out.toString(StandardCharsets.UTF_8) + reading + links + options + links.forReaders();
        assertThat(exit).as(told).isEqualTo(ExitCode.DONE);
        return told;
    }

    @Test
    void aReadersLetterIsTheArchivedDigestButForTheLineOfTheLink() throws IOException {
        SortedMap<String, String> letters = letters(false);

        assertThat(letters).hasSize(site.readers());
        for (String letter : letters.values()) {
            String digest = digestOf(letter);
            List<String> differing = body(letter)
                    .lines()
                    .filter(line -> !digest.lines().toList().contains(line))
                    .toList();
            assertThat(differing).hasSize(1).allMatch(line -> LINK.matcher(line).matches() && line.length() <= 300);
            assertThat(LINK.matcher(body(letter)).replaceAll("$1")).isEqualTo(digest);
            assertThat(header(letter, "X-Content-SHA256")).isEqualTo(Hash.of(digest));
            assertThat(letter).doesNotContain("Bcc:");
        }
        assertThat(letters.values().stream().map(PrivateLinksTest::link).distinct())
                .hasSize(site.readers());
        assertThat(site.files("target/ledger").values())
                .filteredOn(record -> record.contains("bodySha256"))
                .isNotEmpty()
                .allMatch(record -> letters.values().stream()
                        .anyMatch(letter -> record.contains(header(letter, "X-Content-SHA256"))));
    }

    @Test
    void mailboxesForTheRecordGetTheArchivedDigestAndForWhomItWas() throws IOException {
        SortedMap<String, String> copies = letters(true);

        assertThat(copies).hasSize(site.readers());
        for (String copy : copies.values()) {
            assertThat(body(copy)).isEqualTo(digestOf(copy));
            assertThat(header(copy, "To")).isEqualTo("audit@example.com");
            assertThat(header(copy, "X-Report-Reader")).contains("@example.com");
            assertThat(header(copy, "X-Content-SHA256")).isEqualTo(Hash.of(digestOf(copy)));
        }
    }

    @Test
    void aFolderIsMailedWithPlainLinksWhateverKeyIsSetAndItsArchiveIsTheSame(@TempDir Path other) throws IOException {
        SiteRun plain = SiteRun.sample(other);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        Map.of("ACCESS_KEY", "a:" + SECRET),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run(List.of("site-publish", "--site", other.toString()));

        assertThat(plain.files("target/outbox").values())
                .hasSize(site.readers())
                .noneMatch(letter -> letter.contains("?k="));
        assertThat(plain.files("target/archive")).isEqualTo(site.files("target/archive"));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    @Test
    void neitherSecretNorTokenIsWhereItDoesNotBelong() throws IOException {
        List<String> spellings = List.of(
                SECRET,
                Base64.getEncoder()
                        .encodeToString(SECRET.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 40),
                HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> everything = new TreeMap<>(site.files("."));
        everything.put("what the run said", said);

        assertThat(everything).hasSizeGreaterThan(100).allSatisfy((name, text) -> {
            assertThat(text).as(name).doesNotContain(spellings);
            boolean mailed = name.startsWith("target/outbox/") && !name.endsWith("-copy.eml");
            assertThat(text.contains("?k=")).as(name).isEqualTo(mailed);
        });
    }

    @Test
    @Needs(Tool.NODE)
    void theEdgeOpensEachFileOfTheArchiveToItsPerspectivesReadersOnly(@TempDir Path other)
            throws IOException, InterruptedException {
        Map<String, String> links = letters(false).values().stream()
                .collect(Collectors.toMap(
                        letter -> header(letter, "X-Report-Perspective"), PrivateLinksTest::link, (a, b) -> a));
        Path asked = other.resolve("asked.json");
        Files.writeString(
                asked,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "files", site.files("target/archive").keySet(),
                                "links", links,
                                "keys", Map.of("a", SECRET))));
        long reports = site.files("target/archive").keySet().stream()
                .filter(file -> file.matches("(archive|2026-05-01)/[a-z]+/.+"))
                .count();

        assertThat(reports).isGreaterThan(20);
        assertThat(Edge.run("archive.mjs", Map.of("ARCHIVE", asked.toString())))
                .isEqualTo(reports + " files opened, each by its perspective's link and by no other\n");
    }

    @Test
    @Needs({Tool.NODE, Tool.CHROMIUM})
    void aBrowserFollowsALettersLinkFromAnotherSiteToItsReportAndToNoOther(@TempDir Path profiles) throws IOException {
        URI link = URI.create(letters(false).values().stream()
                .map(PrivateLinksTest::link)
                .filter(one -> one.contains("/ceo/"))
                .findFirst()
                .orElse(""));
        String asked = link.getPath() + "?" + link.getQuery();

        try (ServedArchive edge = ServedArchive.open(site.path("target/archive"), "a:" + SECRET, NOW)) {
            assertThat(ServedArchive.visit(edge.mailTo(asked), profiles.resolve("reader")))
                    .contains("critical shortfalls");
            assertThat(ServedArchive.visit(edge.at(link.getPath()), profiles.resolve("reader")))
                    .contains("critical shortfalls");
            assertThat(ServedArchive.visit(edge.at(link.getPath()), profiles.resolve("stranger")))
                    .contains("No report opens here")
                    .doesNotContain("critical");
            assertThat(ServedArchive.visit(edge.mailTo(asked.replace("/ceo/", "/cfo/")), profiles.resolve("curious")))
                    .contains("No report opens here");
        }
    }

    private SortedMap<String, String> letters(boolean copies) throws IOException {
        SortedMap<String, String> letters = new TreeMap<>(site.files("target/outbox"));
        letters.keySet().removeIf(name -> name.endsWith("-copy.eml") != copies);
        return letters;
    }

    private String digestOf(String letter) throws IOException {
        return site.text("target/archive/2026-05-01/" + header(letter, "X-Report-Perspective") + "/digest.txt");
    }

    private static String body(String letter) {
        return letter.substring(letter.indexOf("\r\n\r\n") + 4).replace("\r\n", "\n");
    }

    private static String header(String letter, String name) {
        return letter.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static String link(String letter) {
        return LINK.matcher(letter)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
    }
}
