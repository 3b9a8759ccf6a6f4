package dev.quarterdeck.source;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sources of one figure, each once, in an order that does not depend on how they were gathered. */
public final class Sources {

    /** Places by file, line and column first, then measurements by pointer. */
    private static final Comparator<Source> ORDER = (a, b) -> {
        if (a instanceof Place left && b instanceof Place right) {
            return left.compareTo(right);
        }
        if (a instanceof Place || b instanceof Place) {
            return a instanceof Place ? -1 : 1;
        }
        return a.cite().compareTo(b.cite());
    };

    /** After ORDER, which its constructor needs. */
    private static final Sources NONE = new Sources(List.of());

    private final List<Source> all;

    /** Reckoned when first asked for, as for strings: a page asks for the footnote of the same thousands of places again and again. */
    private int hash;

    public Sources(List<Source> all) {
        this.all = isOrdered(all)
                ? List.copyOf(all)
                : all.stream().distinct().sorted(ORDER).toList();
    }

    /** Most have one source, and others are made of what was in order already. */
    private static boolean isOrdered(List<Source> all) {
        for (int i = 1; i < all.size(); i++) {
            if (ORDER.compare(all.get(i - 1), all.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Fit only for what is missing: a known value refuses to be made without a source. */
    public static Sources none() {
        return NONE;
    }

    public static Sources of(Source... sources) {
        return new Sources(List.of(sources));
    }

    /** All of the parts; what many of them share is looked at once, since thousands of sales may rest on the same thousands of payments. */
    public static Sources union(Collection<Sources> parts) {
        Set<Sources> each = Collections.newSetFromMap(new IdentityHashMap<>());
        return new Sources(parts.stream()
                .filter(each::add)
                .flatMap(part -> part.all.stream())
                .toList());
    }

    /** Both, shared where one holds the other already: totals rest on thousands of places, and so do all shares of them. */
    public Sources and(Sources other) {
        Sources longer = all.size() >= other.all.size() ? this : other;
        Sources shorter = all.size() >= other.all.size() ? other : this;
        boolean held =
                shorter.all.stream().allMatch(source -> Collections.binarySearch(longer.all, source, ORDER) >= 0);
        return held ? longer : union(List.of(this, other));
    }

    public List<Source> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Stream<Source> stream() {
        return all.stream();
    }

    /** Whether any was measured; those come last. */
    public boolean holdMeasurements() {
        return !all.isEmpty() && all.get(all.size() - 1) instanceof Measurement;
    }

    /** The short forms, in order. */
    public List<String> cites() {
        return all.stream().map(Source::cite).toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Sources sources && hashCode() == sources.hashCode() && all.equals(sources.all));
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
