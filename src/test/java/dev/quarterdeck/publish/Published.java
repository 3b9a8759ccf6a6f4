package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Verify.Verified;
import dev.quarterdeck.publish.Verify.Witness;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An archive of two small editions, and what verifying it says. */
record Published(Store archive, Edition first, Edition second) {

    static Published in(Store archive, Reading past) throws IOException {
        Edition first = Sample.full(Pointer.none(), "one");
        Edition second = Sample.full(first.pointer(), "two");
        for (Edition edition : List.of(first, second)) {
            Publisher publisher = new Publisher(archive, past.read());
            Plan plan = publisher.plan(Sample.files(edition), Optional.of(edition), publisher.name(edition));
            assertThat(publisher.carryOut(plan, upload -> {}).end()).isEqualTo(Publisher.End.DONE);
        }
        return new Published(archive, first, second);
    }

    /** How what is there already is found. */
    interface Reading {
        Past read() throws IOException;
    }

    /** What the ledger would say of the letters of both. */
    List<Witness> witnesses() {
        return Stream.of(first, second).map(Published::witness).toList();
    }

    private static Witness witness(Edition edition) {
        Content text = Objects.requireNonNull(edition.files().get(edition.id() + "/ceo/digest.txt"));
        return new Witness(edition.id(), "ceo", Hash.of(edition.manifest().json()), text.sha256());
    }

    Verified verified() {
        return new Verify(archive, witnesses(), id -> false, id -> {}).run();
    }

    /** The files that are not as they were published. */
    List<String> named() {
        return verified().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.at().file())
                .distinct()
                .toList();
    }

    /** Each with what is wrong with it. */
    List<String> told() {
        return verified().problems().stream()
                .map(problem -> problem.at().file() + " " + problem.what())
                .toList();
    }
}
