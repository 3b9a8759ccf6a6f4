package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says to machines of its business and its events: JSON-LD, and the times it marks up. */
final class StructuredData {

    private static final ObjectReader JSON = new JsonMapper().reader();
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d{2}-\\d{2}-\\d{2}).*", Pattern.DOTALL);
    private static final String EVENT_TIMES =
            "[class*=event] time[datetime], [id*=event] time[datetime], [itemtype$=Event] [datetime]";

    private final Document page;
    private final List<JsonNode> things = new ArrayList<>();

    StructuredData(Document page) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                flatten(JSON.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // What no machine can read says nothing to any.
            }
        }
    }

    private void flatten(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.has("@type")) {
                things.add(node);
            }
            node.forEach(open::push);
        }
    }

    private static List<String> types(JsonNode thing) {
        List<String> types = new ArrayList<>();
        JsonNode type = thing.path("@type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types.stream()
                .map(name -> name.replaceFirst("^https?://schema.org/", ""))
                .toList();
    }

    List<String> types() {
        return things.stream().flatMap(thing -> types(thing).stream()).toList();
    }

    /** The days on which its events end, or begin where no end is said. */
    List<LocalDate> eventDates() {
        Stream<Optional<LocalDate>> described = things.stream()
                .filter(thing -> types(thing).stream().anyMatch(type -> type.endsWith("Event")))
                .map(thing -> day(thing.path("endDate").asText())
                        .or(() -> day(thing.path("startDate").asText())));
        Stream<Optional<LocalDate>> marked = page.select(EVENT_TIMES).stream().map(time -> day(time.attr("datetime")));
        return Stream.concat(described, marked)
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher match = DAY.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(match.group(1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
