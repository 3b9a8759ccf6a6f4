package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Google Apps Script projects that answer calls from the web: who may call them, as whom they run, and what they answer to. */
final class AppsScripts {

    private static final ObjectReader JSON = new JsonMapper().reader();
    private static final Globs MANIFESTS = new Globs(List.of("appsscript.json"));
    private static final Globs CODE = new Globs(List.of("*.gs", "*.js", "*.ts"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** A function of that name, however it is declared, at the beginning of a line. */
    private static final Pattern HANDLER = Pattern.compile(
            "(?m)^\\s*(?:export\\s+)?(?:(?:async\\s+)?function\\s+(doGet|doPost)\\s*\\(|(?:(?:const|let|var)\\s+|globalThis\\.)?(doGet|doPost)\\s*=)");

    private final ArrayNode found;

    /**
     * A search.
     *
     * @param found is added to: a manifest each
     */
    AppsScripts(ArrayNode found) {
        this.found = found;
    }

    void search(Checkout checkout, Tracked tracked, Round round) {
        List<TrackedFile> manifests =
                checkout.like(MANIFESTS).stream().filter(tracked::isSearched).toList();
        if (manifests.isEmpty()) {
            return;
        }
        Map<TrackedFile, String> texts = new LinkedHashMap<>();
        List<TrackedFile> code = checkout.like(CODE).stream()
                .filter(file ->
                        tracked.isSearched(file) && manifest(manifests, file).isPresent())
                .toList();
        boolean all = new Contents(checkout)
                .read(manifests, (file, bytes) -> SourceText.of(bytes).ifPresent(text -> texts.put(file, text)));
        all &= new Contents(checkout)
                .read(code, (file, bytes) -> SourceText.of(bytes).ifPresent(text -> texts.put(file, text)));
        if (!all) {
            round.lacks(checkout.repository(), "not all Apps Script files were read");
        }
        for (TrackedFile manifest : manifests) {
            SortedSet<String> handlers = new TreeSet<>();
            code.stream()
                    .filter(file -> manifest(manifests, file).equals(Optional.of(manifest)))
                    .forEach(file -> handlers.addAll(handlers(texts.getOrDefault(file, ""))));
            add(checkout, manifest, texts.getOrDefault(manifest, ""), handlers, round);
        }
    }

    /** That of the nearest folder above a file. */
    private static Optional<TrackedFile> manifest(List<TrackedFile> manifests, TrackedFile file) {
        return manifests.stream()
                .filter(manifest -> manifest.folder().isEmpty() || file.path().startsWith(manifest.folder() + "/"))
                .max(Comparator.comparing(manifest -> manifest.folder().length()));
    }

    private static SortedSet<String> handlers(String code) {
        SortedSet<String> handlers = new TreeSet<>();
        Matcher match = HANDLER.matcher(COMMENT.matcher(code).replaceAll(""));
        while (match.find()) {
            handlers.add(match.group(1) == null ? match.group(2) : match.group(1));
        }
        return handlers;
    }

    private void add(Checkout checkout, TrackedFile file, String text, SortedSet<String> handlers, Round round) {
        JsonNode manifest;
        try {
            manifest = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            round.lacks(checkout.repository(), "an Apps Script manifest is no JSON");
            return;
        }
        JsonNode web = manifest.path("webapp");
        Optional<String> access = word(web.path("access")).or(() -> word(manifest.at("/executionApi/access")));
        if (access.isEmpty()) {
            return;
        }
        ObjectNode one = found.addObject().put("repo", checkout.repository().name());
        checkout.repository().unit().ifPresent(unit -> one.put("unit", unit));
        one.put("path", file.path()).put("access", access.get());
        word(web.path("executeAs")).ifPresent(who -> one.put("executeAs", who));
        handlers.forEach(one.putArray("handlers")::add);
    }

    /** A word of the manifest's own language; anything else is none of it. */
    private static Optional<String> word(JsonNode node) {
        return Optional.of(node.asText()).filter(word -> word.matches("[A-Z_]{1,40}"));
    }
}
