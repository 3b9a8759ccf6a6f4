package dev.quarterdeck.page;

import dev.quarterdeck.briefing.KeyFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One key figure over all editions.
 *
 * @param points oldest first
 */
public record Trend(KeyFigure figure, List<Point> points) {

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /**
     * The figure in one edition.
     *
     * @param display as it was shown
     * @param value empty where it was not known, or is no number
     * @param kept whether the edition's page is in the archive
     */
    public record Point(String edition, String display, Optional<BigDecimal> value, boolean kept) {}

    public Trend {
        points = List.copyOf(points);
    }

    /** The name of its page: what files may be called that readers reach. */
    String name() {
        return OTHERS.matcher(figure.key().toString().toLowerCase(Locale.ROOT).replace("@portfolio", ""))
                .replaceAll("-")
                .replaceAll("-$", "");
    }

    /** Those with a number. */
    List<Point> known() {
        return points.stream().filter(point -> point.value().isPresent()).toList();
    }

    Point newest() {
        return points.get(points.size() - 1);
    }
}
