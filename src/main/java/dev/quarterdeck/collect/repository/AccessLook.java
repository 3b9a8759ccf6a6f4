package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page, as those find it who hear it, enlarge it or use no mouse (WCAG 2.2). What is hidden from them is not looked at. */
final class AccessLook {

    private static final String CONTROLS =
            "input:not([type=hidden]):not([type=submit]):not([type=reset]):not([type=button]):not([type=image]), select, textarea";
    private static final Set<String> SILENT = Set.of("template", "noscript");
    private static final Pattern SCALE = Pattern.compile("maximum-scale\\s*=\\s*([0-9.]+)");

    /** Text that is to be twice as large (1.4.4). */
    private static final double LEAST_SCALE = 2;

    private static final int SKIP_LINKS_ARE_AMONG_THE_FIRST = 3;

    private final Document page;
    private final Set<String> ids;
    private final Set<String> labelled;

    AccessLook(Document page) {
        this.page = page;
        this.ids = values("[id]", "id");
        this.labelled = values("label[for]", "for");
    }

    private Set<String> values(String selector, String attribute) {
        return Set.copyOf(page.select(selector).eachAttr(attribute));
    }

    void write(ObjectNode node) {
        node.put(
                "imgNoAlt",
                count(
                        "img:not([alt]), input[type=image]:not([alt])",
                        image -> !isNamed(image) && !isDecoration(image)));
        node.put("controlsNoLabel", count(CONTROLS, control -> !isNamed(control) && !hasLabel(control)));
        node.put(
                "linksNoName",
                count(
                        "a[href], button, [role=button], [role=link], input[type=button]",
                        one -> !isNamed(one) && !speaks(one)));
        node.put("iframeNoTitle", count("iframe", frame -> !isNamed(frame)));
        node.put("zoomDisabled", page.select("meta[name=viewport]").stream().anyMatch(AccessLook::forbidsZoom));
        node.put("skipLink", hasSkipLink());
        node.put("landmarks", !page.select("main, [role=main]").isEmpty());
        node.put("headingJumps", headingJumps());
    }

    /** Whether an element is at fault. */
    private interface Fault {
        boolean of(Element element);
    }

    private long count(String selector, Fault fault) {
        return page.select(selector).stream()
                .filter(element -> !isHidden(element) && fault.of(element))
                .count();
    }

    private static boolean isHidden(Element element) {
        for (Element one = element; one != null; one = one.parent()) {
            if (one.hasAttr("hidden")
                    || one.attr("aria-hidden").equals("true")
                    || SILENT.contains(one.normalName())
                    || one.attr("style")
                            .replace(" ", "")
                            .toLowerCase(Locale.ROOT)
                            .contains("display:none")) {
                return true;
            }
        }
        return false;
    }

    /** Named by an attribute, or by another element. */
    private boolean isNamed(Element element) {
        return Stream.of("aria-label", "title")
                        .anyMatch(attribute -> !element.attr(attribute).isBlank())
                || Stream.of(element.attr("aria-labelledby").split("\\s+")).anyMatch(ids::contains);
    }

    private static boolean isDecoration(Element image) {
        return List.of("presentation", "none").contains(image.attr("role"));
    }

    private boolean hasLabel(Element control) {
        return labelled.contains(control.id()) || control.closest("label") != null;
    }

    /** Whether a link or button has words, an image that has some, or a value. */
    private static boolean speaks(Element element) {
        return !element.text().isBlank()
                || !element.val().isBlank()
                || element.select("img[alt], [aria-label]").stream()
                        .anyMatch(part -> !part.attr("alt").isBlank()
                                || !part.attr("aria-label").isBlank())
                || !element.select("svg title").text().isBlank();
    }

    private static boolean forbidsZoom(Element viewport) {
        String content = viewport.attr("content").toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher scale = SCALE.matcher(content);
        return content.contains("user-scalable=no")
                || content.contains("user-scalable=0")
                || (scale.find() && number(scale.group(1)) < LEAST_SCALE);
    }

    /** What is no number forbids nothing. */
    private static double number(String digits) {
        return digits.matches("\\d{0,3}(\\.\\d{1,9})?") && !digits.isEmpty() ? Double.parseDouble(digits) : LEAST_SCALE;
    }

    private boolean hasSkipLink() {
        return page.select("a[href]").stream()
                .limit(SKIP_LINKS_ARE_AMONG_THE_FIRST)
                .map(link -> link.attr("href"))
                .anyMatch(target -> target.startsWith("#") && ids.contains(target.substring(1)));
    }

    private int headingJumps() {
        int jumps = 0;
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (before > 0 && level > before + 1) {
                jumps++;
            }
            before = level;
        }
        return jumps;
    }
}
