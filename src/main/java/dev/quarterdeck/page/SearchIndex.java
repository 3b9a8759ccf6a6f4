package dev.quarterdeck.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.briefing.Passage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What can be looked for in one perspective's reports: each passage once, with the editions that tell it, newest first.
 *
 * @param path in the archive; its name holds the hash of what it holds
 * @param script hands over data, since a page that was opened from a folder may fetch none; it holds what reports show and no more
 */
record SearchIndex(Shelf shelf, List<Entry> entries, String path, String script) {

    /** Of older editions the sections, which say most and change most, are found by their titles only. */
    private static final int EDITIONS_IN_FULL = 12;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Long words of letters and digits, as keys are. Nobody looks for one, and whoever finds one should not do it here. */
    private static final Pattern KEY_LIKE = Pattern.compile("(?<![A-Za-z0-9+/_=.~-])(?=[A-Za-z0-9+/_=.~-]{20})"
            + "(?=[A-Za-z+/_=.~-]*\\d)(?=[\\d+/_=.~-]*[A-Za-z])[A-Za-z0-9+/_=.~-]+");

    /**
     * A passage, and the editions that tell it.
     *
     * @param editions newest first
     */
    record Entry(Passage passage, List<String> editions) {}

    static SearchIndex of(Shelf shelf) {
        Map<Passage, List<String>> told = new LinkedHashMap<>();
        int read = 0;
        for (ArchiveEntry edition : shelf.editions()) {
            boolean inFull = read < EDITIONS_IN_FULL;
            for (Passage passage : edition.report().passages()) {
                if (passage.anchor().equals(ReportPages.headline(shelf.perspective()))) {
                    continue; // nothing but tiles, each a passage of its own
                }
                List<String> editions = told.computeIfAbsent(kept(passage, inFull), key -> new ArrayList<>());
                if (!editions.contains(edition.report().edition())) {
                    editions.add(edition.report().edition());
                }
            }
            read++;
        }
        String script = script(shelf, told);
        return new SearchIndex(
                shelf,
                told.entrySet().stream()
                        .map(each -> new Entry(each.getKey(), List.copyOf(each.getValue())))
                        .toList(),
                Assets.hashedName(
                        "archive/" + shelf.perspective() + "/search.js", script.getBytes(StandardCharsets.UTF_8)),
                script);
    }

    private static Passage kept(Passage passage, boolean inFull) {
        boolean isLong = passage.kind() == Passage.Kind.SECTION;
        return new Passage(
                passage.kind(),
                passage.anchor(),
                withoutKeys(passage.title()),
                isLong && !inFull ? "" : withoutKeys(passage.words()));
    }

    private static String withoutKeys(String words) {
        return KEY_LIKE.matcher(words).replaceAll("…");
    }

    byte[] bytes() {
        return script.getBytes(StandardCharsets.UTF_8);
    }

    private static String script(Shelf shelf, Map<Passage, List<String>> told) {
        ObjectNode root = MAPPER.createObjectNode();
        List<String> editions = shelf.editions().stream()
                .map(edition -> edition.report().edition())
                .toList();
        editions.forEach(root.putArray("editions")::add);
        ArrayNode passages = root.putArray("passages");
        told.forEach((passage, in) -> {
            ObjectNode node = passages.addObject()
                    .put("kind", passage.kind().name())
                    .put("anchor", passage.anchor())
                    .put("title", passage.title())
                    .put("words", passage.words());
            in.forEach(edition -> node.withArray("editions").add(editions.indexOf(edition)));
        });
        try {
            return "window.quarterdeckIndex = " + MAPPER.writeValueAsString(root) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text can be written", e);
        }
    }
}
