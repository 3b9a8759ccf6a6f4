package dev.quarterdeck.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.briefing.Passage;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.source.ArchiveName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be looked for in one perspective's reports.
 *
 * @param told each passage once, with the editions that tell it, newest first
 */
record SearchIndex(ArchiveEditions archive, Map<Passage, List<String>> told) {

    /** Of older editions the sections, which say most and change most, are found by their titles only. */
    private static final int EDITIONS_IN_FULL = 12;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int SHORTEST_KEY = 20;

    /** Long words of letters and digits, as keys are. Nobody looks for one, and whoever finds one should not do it here. */
    private static final Pattern KEY_LIKE = Pattern.compile("(?<![A-Za-z0-9+/_=.~-])(?=[A-Za-z0-9+/_=.~-]{"
            + SHORTEST_KEY + "})" + "(?=[A-Za-z+/_=.~-]*\\d)(?=[\\d+/_=.~-]*[A-Za-z])[A-Za-z0-9+/_=.~-]+");

    static SearchIndex of(ArchiveEditions archive) {
        String headline = ReportPages.headline(archive.shelf().perspective());
        Map<Passage, List<String>> told = new LinkedHashMap<>();
        int read = 0;
        for (ArchiveEntry edition : archive.editions()) {
            boolean inFull = read < EDITIONS_IN_FULL;
            List<String> alone = List.of(edition.report().edition());
            for (Passage passage : edition.report().passages()) {
                if (passage.anchor().equals(headline)) {
                    continue; // nothing but tiles, each a passage of its own
                }
                told.merge(kept(passage, inFull), alone, SearchIndex::joined);
            }
            read++;
        }
        return new SearchIndex(archive, told);
    }

    /** An edition may say the same twice. */
    private static List<String> joined(List<String> newer, List<String> older) {
        return newer.containsAll(older)
                ? newer
                : Stream.concat(newer.stream(), older.stream()).toList();
    }

    /** As far as it can be looked for; most of them as they are. */
    private static Passage kept(Passage passage, boolean inFull) {
        boolean isLong = passage.kind() == Passage.Kind.SECTION || passage.kind() == Passage.Kind.NOTE;
        Passage kept = new Passage(
                passage.kind(),
                passage.unit(),
                passage.anchor(),
                withoutKeys(passage.title()),
                isLong && !inFull ? "" : withoutKeys(passage.words()));
        return kept.equals(passage) ? passage : kept;
    }

    /** The unit's, where a file can be named after it; of the rest the report's page has the words. */
    private static Optional<String> page(Passage passage) {
        return Optional.of(passage.unit()).filter(unit -> !unit.equals(Unit.PORTFOLIO) && ArchiveName.isFree(unit));
    }

    private static String withoutKeys(String words) {
        return hasLongWord(words) ? KEY_LIKE.matcher(words).replaceAll("…") : words;
    }

    /**
     * Whether anything is as long as a key: the pattern asks four questions of each character, and few texts hold such a word. One that does
     * lies across one of the places looked at, which are as far from each other as it is long.
     */
    private static boolean hasLongWord(String words) {
        for (int at = SHORTEST_KEY - 1; at < words.length(); at += SHORTEST_KEY) {
            int from = at;
            while (from >= 0 && isOfKeys(words.charAt(from))) {
                from--;
            }
            int to = at;
            while (to - from <= SHORTEST_KEY && to < words.length() && isOfKeys(words.charAt(to))) {
                to++;
            }
            if (to - from > SHORTEST_KEY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfKeys(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "+/_=.~-".indexOf(c) >= 0;
    }

    /**
     * Writes it into a folder, passage by passage, since it holds nearly all words of a report once more.
     *
     * @return its path, whose name holds the hash of what it holds
     */
    String write(Path into) throws IOException {
        String path = "archive/" + archive.shelf().perspective() + "/search.js";
        Path file = into.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        MessageDigest digest = Assets.digest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            script(out);
        }
        String hashed = Assets.hashedName(path, digest.digest());
        Files.move(file, into.resolve(hashed), StandardCopyOption.REPLACE_EXISTING);
        return hashed;
    }

    /** It hands over data, since a page that was opened from a folder may fetch none; it holds what reports show and no more. */
    private void script(OutputStream out) throws IOException {
        List<String> editions = archive.editions().stream()
                .map(edition -> edition.report().edition())
                .toList();
        out.write("window.quarterdeckIndex = ".getBytes(StandardCharsets.US_ASCII));
        try (JsonGenerator json = MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeFieldName("editions");
            json.writeArray(editions.toArray(String[]::new), 0, editions.size());
            json.writeArrayFieldStart("passages");
            for (Map.Entry<Passage, List<String>> each : told.entrySet()) {
                Passage passage = each.getKey();
                json.writeStartObject();
                json.writeStringField("kind", passage.kind().name());
                json.writeStringField("anchor", passage.anchor());
                json.writeStringField("title", passage.title());
                json.writeStringField("words", passage.words());
                Optional<String> page = page(passage);
                if (page.isPresent()) {
                    json.writeStringField("page", page.get());
                }
                int[] in = each.getValue().stream().mapToInt(editions::indexOf).toArray();
                json.writeFieldName("editions");
                json.writeArray(in, 0, in.length);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write(";\n".getBytes(StandardCharsets.US_ASCII));
    }
}
