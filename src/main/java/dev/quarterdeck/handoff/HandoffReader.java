package dev.quarterdeck.handoff;

import dev.quarterdeck.source.AllCores;
import dev.quarterdeck.source.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> meaning;

    /**
     * A reader for one site.
     *
     * @param asOf the day of the edition: a later date in a file is an error, and the day itself is used
     */
    public HandoffReader(Vocabulary vocabulary, LocalDate asOf, DateOrder order) {
        this.maker = new HandoffMaker(vocabulary, asOf, order);
        this.dialect = DialectReader.read(vocabulary);
        this.meaning = vocabulary.meaning();
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
        Confidential confidential = new Confidential(dialect, meaning);
        List<Read> read = AllCores.map(files, this::read).stream()
                .map(one -> one.handoff().confidential() ? withheld(one, confidential) : one)
                .toList();
        List<Problem> problems = new ArrayList<>();
        read.forEach(one -> problems.addAll(one.problems()));
        List<Handoff> handoffs = read.stream().map(Read::handoff).toList();
        return confidential.withheld(new Merge(dialect, problems).of(handoffs));
    }

    private Read read(NoteFile file) {
        List<Problem> problems = new ArrayList<>();
        return new Read(file, maker.make(file, problems), problems);
    }

    /** A confidential file is read once more, under the name that its places are to carry. */
    private Read withheld(Read one, Confidential confidential) {
        return read(one.file().shownAs(confidential.nameFor(one.file().path())));
    }

    /** One file, and what is to be said of it. */
    private record Read(NoteFile file, Handoff handoff, List<Problem> problems) {}
}
