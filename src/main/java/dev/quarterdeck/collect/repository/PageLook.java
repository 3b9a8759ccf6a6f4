package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page, as visitors and search engines find it. */
final class PageLook {

    /** After the word or the sign for it, a year or a span of years. */
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright)[^0-9]{0,40}((?:19|20)\\d{2})(?:\\s*[-–—]\\s*((?:19|20)\\d{2}))?\\b");

    private final Document page;
    private final PageMarks marks;
    private final StructuredData data;

    PageLook(Document page, PageMarks marks) {
        this.page = page;
        this.marks = marks;
        this.data = new StructuredData(page);
    }

    void write(ObjectNode node) {
        String text = page.text();
        String attributes = attributes();
        String scripts = attributes + "\n" + inlineScripts();
        node.put(
                "title",
                page.head().select("title").stream()
                        .anyMatch(title -> !title.text().isBlank()));
        node.put("lang", page.select("html").attr("lang").strip());
        node.put("viewport", !page.select("meta[name=viewport]").isEmpty());
        node.put(
                "metaDescription",
                page.select("meta[name=description]").stream()
                        .anyMatch(meta -> !meta.attr("content").isBlank()));
        node.put("jsonLd", data.types().stream().anyMatch(marks.businessTypes()::contains));
        node.put("httpResources", httpResources());
        node.put("booking", !found(marks.booking(), invitations()).isEmpty());
        node.put("calendar", !found(marks.calendar(), attributes).isEmpty());
        found(marks.analytics(), scripts).forEach(node.putArray("analytics")::add);
        found(marks.timing(), scripts).forEach(node.putArray("timing")::add);
        found(marks.stalePhrases(), text.toLowerCase(Locale.ROOT)).forEach(node.putArray("stalePhrases")::add);
        data.eventDates().forEach(day -> node.withArray("eventDates").add(day.toString()));
        node.withArray("eventDates");
        OptionalInt year = copyrightYear(text);
        if (year.isPresent()) {
            node.put("copyrightYear", year.getAsInt());
        } else {
            node.putNull("copyrightYear");
        }
    }

    private static List<String> found(List<String> marks, String text) {
        return marks.stream().filter(text::contains).sorted().toList();
    }

    private String attributes() {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getValue)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private String inlineScripts() {
        return page.select("script").stream()
                .map(Element::data)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** The words that ask a visitor to do something. */
    private String invitations() {
        return page.select("title, h1, h2, h3, a, button, input[type=submit], summary, label").stream()
                .map(element -> element.is("input") ? element.val() : element.text())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** What the page itself loads; a link that a visitor may follow is none of it. */
    private long httpResources() {
        Predicate<String> plain =
                address -> address.strip().toLowerCase(Locale.ROOT).startsWith("http://");
        Stream<String> sources = page.select("[src]").stream().map(element -> element.attr("src"));
        Stream<String> sets = page.select("[srcset]").stream()
                .flatMap(element -> Stream.of(element.attr("srcset").split(",")));
        Stream<String> links = page.select("link[rel~=(?i)stylesheet|icon|preload|manifest|modulepreload]").stream()
                .map(link -> link.attr("href"));
        Stream<String> objects = page.select("object[data]").stream().map(object -> object.attr("data"));
        return Stream.of(sources, sets, links, objects)
                .flatMap(addresses -> addresses)
                .filter(plain)
                .count();
    }

    /** The latest that it names. */
    private static OptionalInt copyrightYear(String text) {
        Matcher match = COPYRIGHT.matcher(text);
        return match.results()
                .flatMapToInt(result -> Stream.of(1, 2)
                        .filter(group -> result.group(group) != null)
                        .mapToInt(group -> Integer.parseInt(result.group(group))))
                .max();
    }
}
