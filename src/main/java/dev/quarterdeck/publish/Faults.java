package dev.quarterdeck.publish;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.StorePath;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an archive, each at its file. */
final class Faults {

    static final String RESTORE = "Restore it from a copy; an edition is never changed";
    static final String DELETE = "Find out who has put it there, and delete it by hand";

    private final List<Problem> problems = new ArrayList<>();

    void wrong(String path, String what) {
        wrong(path, what, RESTORE);
    }

    void wrong(String path, String what, String todo) {
        wrong(path, Fault.changed(what, todo));
    }

    void wrong(String path, Fault fault) {
        problems.add(Problem.error(at(path), fault.code(), "it " + fault.what(), fault.todo()));
    }

    /** Something to know, and nothing that was changed. */
    void note(String path, String what, String todo) {
        problems.add(Problem.info(at(path), "VER-002", "it " + what, todo));
    }

    /** Anybody may have chosen the name of a file that is no edition's. */
    private static Place at(String path) {
        return Place.startOf(StorePath.isOurs(path) ? path : Problem.quote(path));
    }

    /** All, by place. */
    List<Problem> all() {
        return problems.stream().sorted(Problem.ORDER).distinct().toList();
    }
}
