package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the pages of repositories hold as they were written, for visitors, for search engines and for those who do not see them. */
final class HtmlCollector implements Collector {

    private final List<Repository> repositories;
    private final Tracked tracked;
    private final PageMarks marks;
    private final SecretPatterns secrets;

    HtmlCollector(List<Repository> repositories, Tracked tracked, PageMarks marks, SecretPatterns secrets) {
        this.repositories = List.copyOf(repositories);
        this.tracked = tracked;
        this.marks = marks;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Collected collect(JsonNode measured) {
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        Round round = new Round(secrets);
        round.through(repositories, checkout -> look(checkout, pages, round));
        return pages.isEmpty()
                ? round.unused(name(), pages, "the repositories hold no page")
                : round.collected(name(), pages);
    }

    private void look(Checkout checkout, ArrayNode pages, Round round) {
        List<TrackedFile> files = checkout.like(marks.pages()).stream()
                .filter(tracked::isSearched)
                .toList();
        boolean all = new Contents(checkout).read(files, (file, bytes) -> pages.add(page(checkout, file, bytes)));
        if (!all || files.stream().anyMatch(file -> file.bytes() > Contents.MOST_BYTES)) {
            round.lacks(checkout.repository(), "not all pages were read");
        }
    }

    private ObjectNode page(Checkout checkout, TrackedFile file, byte[] bytes) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("path", checkout.place(file));
        checkout.repository().unit().ifPresent(unit -> page.put("unit", unit));
        page.put("bytes", bytes.length).put("gzipBytes", zipped(bytes));
        Document document = parsed(bytes);
        new PageLook(document, marks).write(page);
        new AccessLook(document).write(page);
        return page;
    }

    /** In the encoding that the page names. */
    private static Document parsed(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bytes in memory", e);
        }
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write bytes in memory", e);
        }
        return zipped.size();
    }
}
