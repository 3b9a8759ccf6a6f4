package dev.quarterdeck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the sample, in a browser. */
@Needs(Tool.CHROMIUM)
@ExtendWith(Browsers.class)
class PagesInBrowserTest {

    private static final List<Sight> SIGHTS = new ArrayList<>();

    @BeforeAll
    static void look(Browser browser, PublishedSample sample) throws IOException {
        Set<String> judged = new HashSet<>();
        for (String page : sample.newest()) {
            SIGHTS.add(Sight.of(browser, page, sample.served().at(page), judged));
        }
    }

    @Test
    void nothingKeepsAnyoneFromReadingThem() {
        assertThat(of(Sight::barriers)).isEmpty();
    }

    @Test
    void theBrowserComplainsOfNothing() {
        assertThat(of(Sight::complaints)).isEmpty();
    }

    @Test
    void theyAskNoOtherHost(PublishedSample sample) {
        assertThat(SIGHTS).allSatisfy(sight -> assertThat(sight.requests()).isNotEmpty());
        assertThat(of(Sight::requests))
                .filteredOn(request -> !request.contains(": " + sample.served().at("")))
                .isEmpty();
    }

    @Test
    void nothingMovesWhileTheyLoad() {
        assertThat(SIGHTS).filteredOn(sight -> sight.shift() > 0).isEmpty();
    }

    @Test
    void aNarrowWindowScrollsOneWayOnly() {
        assertThat(SIGHTS).filteredOn(sight -> sight.narrow() > Sight.NARROW).isEmpty();
    }

    @Test
    void aDeskShowsTablesWhole() {
        assertThat(of(Sight::cut)).isEmpty();
    }

    @Test
    void aBoardTakesTheWidthThatThereIs(Browser browser, PublishedSample sample) {
        String columns = "return new Set([...document.querySelectorAll('.card')].map(card => card.offsetLeft)).size";

        browser.open(sample.served().at("archive/ceo/board.html"));
        assertThat(browser.ask(columns)).isEqualTo("4");
        browser.width(390);
        assertThat(browser.ask(columns)).isEqualTo("1");
    }

    /** What there is of something on all pages, each after the name of its page. */
    private static List<String> of(Function<Sight, List<String>> what) {
        return SIGHTS.stream()
                .flatMap(sight -> what.apply(sight).stream().map(one -> sight.page() + ": " + one))
                .toList();
    }

    @Test
    void fromAFolderAndWithoutScriptsTheySayTheSame(Browser browser, PublishedSample sample) {
        browser.open("about:blank");
        for (Sight sight : SIGHTS) {
            browser.openWithoutScripts(
                    sample.archive().resolve(sight.page()).toUri().toString());

            assertThat(parting(browser.ask(Sight.READ), sight.text()))
                    .as(sight.page())
                    .isEmpty();
            assertThat(browser.ask("return getComputedStyle(document.body).margin"))
                    .as(sight.page())
                    .isEqualTo("0px");
            assertThat(browser.complaints()).as(sight.page()).isEmpty();
        }
    }

    /** Where two texts part, with a little of both; nothing where they are alike. */
    private static String parting(String one, String other) {
        int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return at < 0 ? "" : "at " + at + ": " + excerpt(one, at) + " | " + excerpt(other, at);
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "expired.html",
                "archive/ceo/index.html",
                PublishedSample.SECOND + "/dcb/index.html",
                PublishedSample.SECOND + "/ceo/jada.html"
            })
    void theKeyboardReachesEverythingAndShowsWhereItIs(String page, Browser browser, PublishedSample sample) {
        browser.open(sample.served().at(page));
        int reachable = Integer.parseInt(browser.ask(Browser.script("/browser/keyboard.js")));
        browser.tab(reachable);

        assertThat(browser.list("return [...window.toReach].map(element => element.outerHTML.slice(0, 120))"))
                .isEmpty();
        assertThat(browser.list("return window.notSeen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p class='low'></p>                                   | <p class='low'>Words</p>
            <details><summary>More</summary><p class='low'>Words</p></details> | <p class='low'>Words</p>
            <p class='low' hidden>Words</p>                       | <p class='low'>Words</p>
            <p>Words</p>                                          | <p aria-current='page'>Words</p>
            <p>Words</p>                                          | <p id='low'>Words</p>
            <ul><li>One</li><li>Two</li></ul>                     | <ul><li>One</li><li>Two</li><li>Three</li><li id='low'>Words</li></ul>
            <p>Words</p>                                          | <p class='dark'>Words</p>
            """)
    void aColourThatCannotBeReadIsFoundWhereItCanFirstBeSeen(
            String first, String second, Browser browser, @TempDir Path folder) throws IOException {
        Set<String> judged = new HashSet<>();

        assertThat(planted(browser, folder, first, judged)).isEmpty();
        assertThat(planted(browser, folder, second, judged))
                .singleElement()
                .asString()
                .contains(": color-contrast: ")
                .contains(">Words<");
    }

    private static List<String> planted(Browser browser, Path folder, String words, Set<String> judged)
            throws IOException {
        Path page = Files.writeString(folder.resolve("planted.html"), """
                <!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>Planted</title>
                <style>
                html { color: black; background: white }
                @media (prefers-color-scheme: light) { .low, #low, [aria-current] { color: #eee } }
                @media (prefers-color-scheme: dark) { .dark { color: #ddd } }
                </style>
                <main><h1>Planted</h1>%s</main></html>
                """.formatted(words));
        return Sight.of(browser, "planted", page.toUri().toString(), judged).barriers();
    }
}
