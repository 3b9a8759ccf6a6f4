package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Editions;
import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.History;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Place;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Small editions: the first, the one after it, and another first one. */
final class Sample {

    private Sample() {}

    static Edition first() {
        return edition(Pointer.none(), "one");
    }

    static Edition second() {
        return edition(first().pointer(), "two");
    }

    static Edition other() {
        return edition(Pointer.none(), "other");
    }

    /** One that holds a file of every kind. */
    static Edition full(Pointer before, String text) {
        return edition(
                before,
                text,
                id -> Map.of(
                        id + "/ceo/report.json",
                        bytes("{\"told\":\"" + text + "\"}"),
                        id + "/ceo/digest.txt",
                        bytes(text),
                        "assets/style." + text + ".css",
                        bytes("css " + text),
                        History.path("ceo", id),
                        bytes("history " + text)));
    }

    static Edition edition(Pointer before, String text) {
        return edition(before, text, id -> Map.of());
    }

    private static Edition edition(Pointer before, String text, Function<EditionId, Map<String, byte[]>> more) {
        LocalDate asOf = LocalDate.of(2026, 5, 1);
        Origin origin = Origin.of(new TreeMap<>(Map.of("a", bytes(text))), Map.of(), Optional.empty(), asOf, "1");
        Editions editions = new Editions(before);
        EditionId id = editions.next(asOf, Place.startOf("site.properties"));
        SortedMap<String, Content> files = new TreeMap<>(Map.of(
                id + "/ceo/index.html",
                Content.of(bytes("ceo " + text)),
                id + "/cfo/index.html",
                Content.of(bytes("cfo " + text)),
                "assets/style.1.css",
                Content.of(bytes("css"))));
        more.apply(id).forEach((path, bytes) -> files.put(path, Content.of(bytes)));
        Map<String, String> shown = new TreeMap<>();
        around(id).forEach((path, bytes) -> shown.put(path, Hash.of(bytes)));
        return editions.seal(id, origin, files, List.of("ceo", "cfo")).showing(shown);
    }

    private static Map<String, byte[]> around(EditionId id) {
        return Map.of("index.html", bytes("front " + id), "archive/ceo/index.html", bytes("archive " + id));
    }

    /** All that is published with an edition. */
    static SortedMap<String, Content> files(Edition edition) {
        SortedMap<String, Content> files = new TreeMap<>(edition.files());
        around(edition.id()).forEach((path, bytes) -> files.put(path, Content.of(bytes)));
        files.put(Pointer.PATH, Content.of(edition.pointer().json()));
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
