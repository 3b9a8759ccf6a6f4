package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the handoffs of a site on all cores: every Markdown file below {@code content/handoffs}, in a dialect that forgives much.
 * What cannot be read is reported and kept as prose.
 */
public final class HandoffReader {

    /** Where handoffs are, in the site folder. */
    public static final String FOLDER = "content/handoffs";

    private final HandoffMaker maker;
    private final Dialect dialect;

    /**
     * A reader for one site.
     *
     * @param asOf the day of the edition: a later date in a file is an error, and the day itself is used
     */
    public HandoffReader(Vocabulary vocabulary, LocalDate asOf, DateOrder order) {
        this.maker = new HandoffMaker(vocabulary, asOf, order);
        this.dialect = DialectReader.read(vocabulary);
    }

    /** Reads the files below a site folder; none if it has no such folder. */
    public Handoffs read(Path site) {
        return read(new NoteFolder(site).files());
    }

    /** The columns that rows of each role may have, by role. */
    public static Map<String, List<String>> columns(Vocabulary vocabulary) {
        return DialectReader.read(vocabulary).roles().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Role::id,
                        role -> role.columns().stream().map(Column::id).toList()));
    }

    Handoffs read(List<NoteFile> files) {
        List<Read> read = files.parallelStream().map(this::read).toList();
        List<Problem> problems = new ArrayList<>();
        read.forEach(one -> problems.addAll(one.problems()));
        return new Merge(dialect, problems).of(read.stream().map(Read::handoff).toList());
    }

    private Read read(NoteFile file) {
        List<Problem> problems = new ArrayList<>();
        return new Read(maker.make(file, problems), problems);
    }

    /** One file, and what is to be said of it. */
    private record Read(Handoff handoff, List<Problem> problems) {}
}
