package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Ids;

/** Names of places on a report's page to which others may lead, the same in every edition. */
public final class Anchor {

    private Anchor() {}

    /** Where a finding is told. */
    public static String finding(String id) {
        return Ids.slug(id);
    }

    /** Where an action that is listed as due stands. */
    public static String action(String id, String unit) {
        return "do-" + Ids.slug(id + " " + unit);
    }

    /** Where a key figure stands. */
    public static String figure(Figure.Key key) {
        return "figure-" + Ids.slug(key.toString().replace("@portfolio", ""));
    }
}
