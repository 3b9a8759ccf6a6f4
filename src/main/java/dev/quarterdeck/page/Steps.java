package dev.quarterdeck.page;

/** The way of a pen over a drawing, as the {@code d} of a path. */
final class Steps {

    private final StringBuilder steps = new StringBuilder();
    private boolean down;
    private boolean alone;

    /** Draws on to a point, or begins there. */
    void to(double x, double y) {
        steps.append(down ? 'L' : 'M').append(Svg.number(x)).append(' ').append(Svg.number(y));
        alone = !down;
        down = true;
    }

    /** Leaves a gap before the next point. A point between two gaps is a line without length, which round ends make a dot. */
    void lift() {
        steps.append(down && alone ? "h0" : "");
        down = false;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
