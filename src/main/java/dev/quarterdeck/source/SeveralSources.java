package dev.quarterdeck.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sources of a figure that rests on more than one thing, or on none. */
final class SeveralSources implements Sources {

    /** Places by file, line and column first, then measurements by pointer. */
    static final Comparator<Source> ORDER = (a, b) -> {
        if (a instanceof Place left && b instanceof Place right) {
            return left.compareTo(right);
        }
        if (a instanceof Place || b instanceof Place) {
            return a instanceof Place ? -1 : 1;
        }
        return a.cite().compareTo(b.cite());
    };

    static final Sources NONE = new SeveralSources(List.of());

    private final List<Source> all;

    /** Reckoned when first asked for, as for strings: a page asks for the footnote of the same thousands of places again and again. */
    private int hash;

    /** @param all in their order, each once */
    SeveralSources(List<Source> all) {
        this.all = all;
    }

    /** Each once, in order. */
    static List<Source> ordered(List<Source> all) {
        if (isOrdered(all)) {
            return all;
        }
        List<Source> sorted = new ArrayList<>(all);
        sorted.sort(ORDER);
        List<Source> once = new ArrayList<>();
        for (Source source : sorted) {
            if (once.isEmpty() || !source.equals(once.get(once.size() - 1))) {
                once.add(source);
            }
        }
        return List.copyOf(once);
    }

    /** Many are made of what was in order already. */
    private static boolean isOrdered(List<Source> all) {
        for (int i = 1; i < all.size(); i++) {
            if (ORDER.compare(all.get(i - 1), all.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Source> all() {
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SeveralSources several
                        && hashCode() == several.hashCode()
                        && all.equals(several.all));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = all.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
