package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.Golden;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts every component out of baked pages, and holds the page that shows them to developers against it. */
class ComponentsTest {

    private static final SiteFiles SHIPPED = new SiteFiles(Path.of("."));
    private static final Frameworks FRAMEWORKS = new FrameworkReader(SHIPPED).read();
    private static final String REPORT = "2026-05-01/ceo/index.html";
    private static final String ARCHIVE = "archive/ceo/index.html";

    @TempDir
    Path folder;

    /** One component: its name, where its rules and markup are, and where it is cut out. */
    private record Component(String name, String style, String template, String page, String query) {}

    private static final List<Component> ALL = List.of(
            new Component("Banner", "masthead", "parts", REPORT, ".sample"),
            new Component("Head and navigation", "masthead", "parts", REPORT, "header.masthead"),
            new Component("Contents", "masthead", "parts", REPORT, "nav.contents"),
            new Component("Tile, delta, sparkline", "report", "parts", REPORT, "dl.tiles"),
            new Component("Finding", "finding", "parts", REPORT, "ul.findings"),
            new Component("List of sentences", "report", "report", REPORT, "ul.plain"),
            new Component("Table and matrix of states", "table", "parts", REPORT, ".scroll:has(td.state)"),
            new Component("Lines", "drawing", "blocks/drawing", REPORT, "#charts-1"),
            new Component("Stacked bars", "drawing", "blocks/drawing", REPORT, "#charts-2"),
            new Component("Waterfall", "drawing", "blocks/drawing", REPORT, "#charts-3"),
            new Component("Bars with a mark", "drawing", "blocks/drawing", REPORT, "#charts-4"),
            new Component("Timeline", "drawing", "blocks/drawing", REPORT, "#milestones-1"),
            new Component("Heat map", "drawing", "blocks/heatmap", REPORT, "#risks-1"),
            new Component("Quote", "report", "blocks/quotes", REPORT, ".quote"),
            new Component("Source notes", "report", "parts", REPORT, "section.sources"),
            new Component("Course of a key figure", "history", "archive", ARCHIVE, "ul.tiles"),
            new Component("List of editions", "history", "archive", ARCHIVE, ".editions"),
            new Component("Board", "history", "board", "archive/ceo/board.html", ".board"));

    @Test
    void thePageForDevelopersShowsThemAsTheyAreBaked() throws IOException {
        new PageBaker(FRAMEWORKS.wording(), SHIPPED, "Quarterdeck")
                .bake(
                        List.of(new SmallReport(FRAMEWORKS).briefing("ceo")),
                        new SmallReport(FRAMEWORKS).units(),
                        List.of(SmallShelf.of("ceo")),
                        folder);

        String page = head() + swatches() + sections() + "</main>\n</div>\n</body>\n</html>\n";

        assertThat(page.lines()).noneMatch(line -> line.contains("style=\""));
        Golden.assertHolds(Path.of("docs", "components.html"), page);
    }

    private static String head() throws IOException {
        try (Stream<Path> styles = Files.list(Path.of("assets"))) {
            return """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <title>Components of Quarterdeck's pages</title>
                    %s
                    </head>
                    <body>
                    <div class="sheet narrow middle">
                    <header class="masthead">
                    <h1>Components</h1>
                    </header>
                    <main id="main">
                    <p class="lead">All that Quarterdeck's pages are made of, cut out of baked pages. Words are made up, and some are hostile on \
                    purpose. This page is not published; ComponentsTest keeps it true.</p>
                    """.formatted(styles.map(style -> style.getFileName().toString())
                    .filter(style -> style.endsWith(".css"))
                    .sorted()
                    .map(style -> "<link rel=\"stylesheet\" href=\"../assets/" + style + "\">")
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Series in their order; severities stand in the findings and the heat map. */
    private static String swatches() {
        String keys = IntStream.range(0, 8)
                .mapToObj(i -> "<li><span class=\"swatch s" + i + "\"></span>s" + i + "</li>")
                .collect(Collectors.joining("\n"));
        return section("Colours of series", "colour", "", "<ul class=\"legend\">\n" + keys + "\n</ul>");
    }

    private String sections() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Component component : ALL) {
            Element found = Jsoup.parse(Files.readString(folder.resolve(component.page())))
                    .selectFirst(component.query());
            assertThat(found).as(component.name()).isNotNull();
            all.append(section(
                    component.name(), component.style(), component.template(), found == null ? "" : found.outerHtml()));
        }
        return all.toString();
    }

    private static String section(String name, String style, String template, String html) {
        String files = Stream.of("assets/" + style + ".css", "templates/" + template + ".ftl")
                .filter(file -> !file.equals("templates/.ftl"))
                .map(file -> "<code>" + file + "</code>")
                .collect(Collectors.joining(", "));
        return "<section class=\"chapter\">\n<h2>" + name + "</h2>\n<p class=\"intro\">" + files + "</p>\n" + html
                + "\n</section>\n";
    }
}
