package dev.quarterdeck.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One page as the browser showed it, light and dark, wide and narrow.
 *
 * @param barriers what axe-core found
 * @param complaints what the browser said in its console
 * @param requests addresses that the page asked for, besides its own
 * @param shift how far its parts moved while it loaded
 * @param narrow how many pixels it took in a window of {@value #NARROW}
 * @param text what could be read
 */
record Sight(
        String page,
        List<String> barriers,
        List<String> complaints,
        List<String> requests,
        double shift,
        int narrow,
        String text) {

    static final int NARROW = 320;
    static final String READ = "return document.body.textContent.replace(/\\s+/g, ' ')";

    private static final String AXE = Browser.script("/axe.min.js");
    private static final String ALIKE = Browser.script("/browser/alike.js");
    private static final String BARRIERS = Browser.script("/browser/barriers.js");
    private static final String SHIFT = Browser.script("/browser/shift.js");

    /** @param seen places in pages of what was looked at before, to which this adds; colours of those are not looked at again */
    static Sight of(Browser browser, String page, String address, Set<String> seen) {
        browser.open(address);
        double shift = Double.parseDouble(browser.awaited(SHIFT));
        String text = browser.ask(READ);
        List<String> requests =
                browser.list("return performance.getEntriesByType('resource').map(entry => entry.name)");
        browser.width(NARROW);
        int narrow = Integer.parseInt(browser.ask("return document.documentElement.scrollWidth"));
        List<String> fresh = browser.list(ALIKE, List.copyOf(seen));
        seen.addAll(fresh);
        browser.ask(AXE);
        List<String> barriers = new ArrayList<>(browser.await(BARRIERS, "light", "all others"));
        if (!fresh.isEmpty()) {
            barriers.addAll(browser.await(BARRIERS, "light", "contrast"));
            browser.prefers("dark");
            barriers.addAll(browser.await(BARRIERS, "dark", "contrast"));
        }
        return new Sight(page, barriers, browser.complaints(), requests, shift, narrow, text);
    }

    @Override
    public String toString() {
        return page;
    }
}
