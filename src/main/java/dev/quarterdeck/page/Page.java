package dev.quarterdeck.page;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page to be rendered.
 *
 * @param path below the archive's root, ending in {@code .html}
 * @param template its name without the ending
 * @param perspective whose page it is; empty for the front pages
 * @param model what the template reads, by variable; made when the page is drawn, since an edition may have thousands of pages
 */
record Page(String path, String template, Optional<String> perspective, Supplier<Map<String, Object>> model) {

    static final String ENDING = ".html";

    /** The way from the page back to the archive's root. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
