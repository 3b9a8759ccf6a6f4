package dev.quarterdeck.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all pages share, and the pages that hold little else. */
final class Frames {

    private final String siteTitle;
    private final Assets assets;

    Frames(String siteTitle, Assets assets) {
        this.siteTitle = siteTitle;
        this.assets = assets;
    }

    /** A page without footnotes. */
    Page page(String path, String template, Optional<String> perspective, Map<String, Object> own) {
        return new Page(path, template, perspective, () -> model(path, own, Notes.ofNothing()));
    }

    /** The variables of every page ({@code root}, {@code styles}, {@code assets}, {@code site}, {@code notes}, {@code runs}) and the page's own. */
    Map<String, Object> model(String path, Map<String, Object> own, Notes notes) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("root", Page.root(path));
        model.put("styles", assets.styles());
        model.put("assets", assets.byName());
        model.put("site", siteTitle);
        model.put("notes", notes);
        model.put("runs", new Runs(notes));
        return model;
    }

    Page front() {
        return page("index.html", "front", Optional.empty(), Map.of());
    }

    Page expired() {
        return page("expired.html", "expired", Optional.empty(), Map.of());
    }
}
