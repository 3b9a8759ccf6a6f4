package dev.quarterdeck.source;

/**
 * A position in a text file of the site.
 *
 * @param file path relative to the site folder, with forward slashes
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Place(String file, int line, int column) implements Source, Comparable<Place> {

    public Place {
        if (file.isEmpty() || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such place: " + file + ":" + line + ":" + column);
        }
    }

    /** The beginning of a file, for what concerns all of it. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String cite() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && line == place.line && column == place.column && file.equals(place.file);
    }

    /** As a record's own, which is slow until it is compiled twice: places are what sources are told apart by. */
    @Override
    public int hashCode() {
        return (31 * file.hashCode() + line) * 31 + column;
    }

    @Override
    public String toString() {
        return cite();
    }
}
