package dev.quarterdeck.page;

import java.util.List;

/**
 * How good a site's data are, for its author alone: a page that is never published, since it quotes what reports leave out.
 *
 * @param asOf the day that the reports speak of
 * @param collected when the metrics were collected; empty where nobody knows
 * @param counts how many problems there are of each severity that there is any of, the worst first
 * @param files all problems but those that are {@code lost}: what another file tells otherwise
 * @param unasked the label of what nobody asked for, so that gaps say nothing of it; empty where all was asked
 * @param gaps what could not be measured whole
 */
public record Quality(
        String asOf,
        String collected,
        List<Count> counts,
        List<File> files,
        List<File> lost,
        String unasked,
        List<Gap> gaps,
        List<Note> notes,
        List<Unit> units) {

    /** How many problems are of a severity. */
    public record Count(String severity, int number) {}

    /** The problems of one file, in the order of its lines. */
    public record File(String name, List<Fault> faults) {

        public File {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A problem.
     *
     * @param place line and column
     * @param words what its author wrote on that line
     */
    public record Fault(String place, String severity, String code, String what, String todo, String words) {}

    /** How a collector fared that did not collect everything, and what it says about it. */
    public record Gap(String collector, String status, String message) {}

    /** How old a file is; {@code state} is the last part of a label. */
    public record Note(String file, String unit, String updated, String age, String state) {}

    /** What is known of a unit: its files, the sections that they have, and how much was read in them. */
    public record Unit(String name, int files, List<String> sections, int rows, int facts) {

        public Unit {
            sections = List.copyOf(sections);
        }
    }

    public Quality {
        counts = List.copyOf(counts);
        files = List.copyOf(files);
        lost = List.copyOf(lost);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
        units = List.copyOf(units);
    }
}
