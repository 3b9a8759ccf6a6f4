package dev.quarterdeck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.house.Libraries;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the sample's archive, as bytes. */
@ExtendWith(Browsers.class)
class BakedPagesTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final String CHECKER = "nu.validator.client.SimpleCommandLineValidator";

    /** It takes a file's own address for that of another origin, which a browser does not. */
    private static final String ORIGIN_OF_FILES =
            ".*external (stylesheet|script|image) “.*” blocked by “\\w+-src” directive\\.";

    private static final Pattern OF_A_PERSPECTIVE = Pattern.compile("[^/]+/([^/]+)/.+");

    private static final Map<String, Document> PAGES = new HashMap<>();

    @BeforeAll
    static void parse(PublishedSample sample) throws IOException {
        for (String page : sample.pages()) {
            PAGES.put(page, Jsoup.parse(sample.text(page)));
        }
    }

    @Test
    void everyLinkLeadsToAFileAndEveryAnchorToAnElement(PublishedSample sample) {
        Set<String> broken = new TreeSet<>();
        PAGES.forEach((page, document) -> {
            for (Element link : document.select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!leads(page, target, sample.archive())) {
                    broken.add(page + ": " + target);
                }
            }
        });

        assertThat(broken).isEmpty();
    }

    /** Links of prose may lead to other hosts, of which nothing can be said here. */
    private static boolean leads(String page, String target, Path archive) {
        URI address = URI.create(page).resolve(target);
        if (address.isAbsolute()) {
            return address.getScheme().equals("https")
                    || address.getScheme().equals("http")
                    || address.getScheme().equals("mailto");
        }
        String fragment = address.getFragment();
        if (fragment == null) {
            return Files.isRegularFile(archive.resolve(address.getPath()));
        }
        Document other = PAGES.get(address.getPath());
        return other != null && other.getElementById(fragment) != null;
    }

    @Test
    void everyPageWithFactsSaysThatTheyAreMadeUp() {
        Set<String> silent = new TreeSet<>();
        PAGES.forEach((page, document) -> {
            if (OF_A_PERSPECTIVE.matcher(page).matches()
                    && document.select("aside.sample").isEmpty()) {
                silent.add(page);
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void noIdIsGivenTwiceOnAPage() {
        PAGES.forEach((page, document) ->
                assertThat(document.select("[id]").eachAttr("id")).as(page).doesNotHaveDuplicates());
    }

    /** Names of tiles on the archive's page lead to the figures' pages; a handoff's own headings are quoted. */
    @Test
    void headingsTablesFindingsAndFiguresLeadToThemselves() {
        PAGES.forEach((page, document) -> {
            assertThat(document.select("h2, h3:not(.tile h3), section > .scroll caption, figure[id] strong")
                            .not("blockquote *"))
                    .as(page)
                    .allSatisfy(heading -> assertThat(own(heading)).isNotEmpty());
            assertThat(document.select(".finding, dl.tiles .tile"))
                    .as(page)
                    .allSatisfy(place -> assertThat(document.getElementById(place.select("a.anchor, a.here")
                                    .attr("href")
                                    .substring(1)))
                            .isNotNull());
        });
    }

    /** The links in a heading to its own place. */
    private static List<Element> own(Element heading) {
        Element place = heading.hasAttr("id") ? heading : Objects.requireNonNull(heading.closest("[id]"));
        return heading.select("a.anchor[href=\"#" + place.id() + "\"]");
    }

    @Test
    void onlyThatTheReadersPerspectiveHoldsIsLinked() {
        PAGES.forEach((page, document) -> assertThat(document.select("a[href]").eachAttr("href").stream()
                        .map(target -> URI.create(page).resolve(target))
                        .filter(address -> !address.isAbsolute())
                        .map(URI::getPath)
                        .filter(path -> !path.equals(page))
                        .map(BakedPagesTest::perspective))
                .as(page)
                .allMatch(perspective -> perspective.isPresent() && perspective.equals(perspective(page))));
    }

    /** Whose facts a file holds; nobody's, if it lies in no perspective's folder. */
    private static Optional<String> perspective(String path) {
        Matcher found = OF_A_PERSPECTIVE.matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    @Test
    void theirPolicyIsThatOfTheEdgeWithoutScriptsWhereThereAreNone() throws IOException {
        Set<String> edge = directives(Served.policy());
        PAGES.forEach((page, document) -> {
            Set<String> own = new TreeSet<>(edge);
            own.remove("frame-ancestors 'none'"); // which a page cannot say of itself
            if (document.select("script").isEmpty()) {
                own.remove("script-src 'self'");
            }
            assertThat(directives(document.select("meta[http-equiv=Content-Security-Policy]")
                            .attr("content")))
                    .as(page)
                    .isEqualTo(own);
        });
        assertThat(edge)
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'");
    }

    private static Set<String> directives(String policy) {
        return Set.of(policy.split("; ", -1));
    }

    @Test
    void aPageIsSmallOverTheWire(PublishedSample sample) throws IOException {
        for (String page : sample.pages()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(sample.text(page).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).as(page).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    @Needs(Tool.MAVEN)
    void theNuCheckerFindsNoFault(PublishedSample sample) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Libraries.java(),
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Libraries.of("nu"),
                CHECKER,
                "--format",
                "gnu"));
        sample.newest()
                .forEach(page -> command.add(sample.archive().resolve(page).toString()));
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.matches(ORIGIN_OF_FILES))
                .collect(Collectors.toList());

        assertThat(said).isEmpty();
    }
}
