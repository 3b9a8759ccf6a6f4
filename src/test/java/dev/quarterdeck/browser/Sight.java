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
 * @param cut tables that were wider than their box in the wide window
 * @param narrow how many pixels it took in a window of {@value #NARROW}
 * @param text what could be read
 */
record Sight(
        String page,
        List<String> barriers,
        List<String> complaints,
        List<String> requests,
        double shift,
        List<String> cut,
        int narrow,
        String text) {

    static final int NARROW = 320;
    static final String READ = "return document.body.textContent.replace(/\\s+/g, ' ')";

    private static final String CUT =
            "return [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth)"
                    + ".map(box => box.textContent.trim().split('\\n')[0])";
    private static final String AXE = Browser.script("/axe.min.js");
    private static final String ALIKE = Browser.script("/browser/alike.js");
    private static final String BARRIERS = Browser.script("/browser/barriers.js");
    private static final String SHIFT = Browser.script("/browser/shift.js");

    /** @param judged colours that were judged on pages before, to which this adds; they are not looked at again */
    static Sight of(Browser browser, String page, String address, Set<String> judged) {
        browser.open(address);
        double shift = Double.parseDouble(browser.awaited(SHIFT));
        String text = browser.ask(READ);
        List<String> requests =
                browser.list("return performance.getEntriesByType('resource').map(entry => entry.name)");
        List<String> cut = browser.list(CUT);
        browser.width(NARROW);
        int narrow = Integer.parseInt(browser.ask("return document.documentElement.scrollWidth"));
        browser.ask(ALIKE);
        browser.ask(AXE);
        List<String> barriers = new ArrayList<>(browser.await(BARRIERS, "light", "all others"));
        for (String look : List.of("light", "dark")) {
            browser.prefers(look);
            barriers.addAll(browser.await(BARRIERS, look, List.copyOf(judged)));
            judged.addAll(browser.list("return window.judged"));
        }
        return new Sight(page, barriers, browser.complaints(), requests, shift, cut, narrow, text);
    }

    @Override
    public String toString() {
        return page;
    }
}
