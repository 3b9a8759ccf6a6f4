package dev.quarterdeck.page;

import java.util.Locale;

/**
 * Writes one drawing. Colours come from classes, so that dark pages and paper can change them; numbers keep one decimal.
 *
 * <p>The drawing is hidden from screen readers, which get its title, its description and its data beside it.
 */
final class Svg {

    static final int WIDTH = 560;

    private static final int COLOURS = 8;

    private final StringBuilder out = new StringBuilder();

    Svg(int height) {
        this("chart", WIDTH, height);
    }

    Svg(String style, int width, int height) {
        out.append("<svg class=\"")
                .append(style)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" aria-hidden=\"true\" focusable=\"false\">");
    }

    /** The colour class of a series. */
    static String series(int index) {
        return "s" + index % COLOURS;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return element("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Svg rect(String style, double x, double y, double width, double height) {
        return element("rect", style, "x", x, "y", y, "width", Math.max(0, width), "height", Math.max(0, height));
    }

    Svg dot(String style, double x, double y, double radius) {
        return element("circle", style, "cx", x, "cy", y, "r", radius);
    }

    Svg path(String style, String steps) {
        out.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(steps)
                .append("\"/>");
        return this;
    }

    /** Words or numbers; {@code style} begins with {@code start}, {@code middle} or {@code end}. */
    Svg text(String style, double x, double y, String words) {
        out.append("<text class=\"n ").append(style).append('"');
        number("x", x);
        number("y", y);
        out.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    private Svg element(String name, String style, Object... attributes) {
        out.append('<').append(name).append(" class=\"").append(style).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            number((String) attributes[i], ((Number) attributes[i + 1]).doubleValue());
        }
        out.append("/>");
        return this;
    }

    private void number(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    /** The first of the words, where there is no room for all. */
    static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
