package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Item;
import dev.quarterdeck.store.Store;
import dev.quarterdeck.store.Store.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The carrying out of one plan. */
final class Writing {

    private static final int TRIES = 5;

    private final Store archive;
    private final Plan plan;
    private final Consumer<Upload> progress;
    private final Set<String> written = new HashSet<>();
    private boolean overtaken;

    Writing(Store archive, Plan plan, Consumer<Upload> progress) {
        this.archive = archive;
        this.plan = plan;
        this.progress = progress;
    }

    Published run() {
        Optional<Flight.Failed<Upload>> failed = Optional.empty();
        for (Group group : Group.values()) {
            if (!overtaken && failed.isEmpty()) {
                failed = new Flight<Upload, Outcome>(Upload::size, this::write, this::take).over(plan.of(group));
            }
        }
        End end = overtaken ? End.OVERTAKEN : End.DONE;
        List<Upload> left = plan.uploads().stream()
                .filter(upload -> !written.contains(upload.path()))
                .toList();
        return new Published(
                failed.isPresent() ? End.STOPPED : end,
                written.size(),
                left,
                failed.map(Writing::told),
                failed.filter(one -> one.cause() instanceof RefusedException refused && !refused.isOfSettings())
                        .isPresent());
    }

    private CompletableFuture<Outcome> write(Upload upload) {
        Item item = Publisher.item(upload.path(), bytes(upload.path()));
        Optional<String> expected = plan.expected(upload.path());
        return switch (upload.group()) {
            case FRONT -> front(item, expected, TRIES);
            case POINTER -> pointer(item, expected);
            default -> archive.write(item, expected);
        };
    }

    /**
     * Switches to the new edition.
     *
     * <p>A pointer that is neither the old one nor the new may still lead to the new edition: the answer to this call was lost, and before
     * it was asked again, another run had published the edition after this one.
     */
    private CompletableFuture<Outcome> pointer(Item item, Optional<String> expected) {
        return archive.write(item, expected).thenCompose(done -> {
            if (done != Outcome.OTHER) {
                return CompletableFuture.completedFuture(done);
            }
            return archive.read(Pointer.PATH)
                    .thenApply(there -> there.filter(this::isFollowed)
                            .map(later -> Outcome.SAME)
                            .orElse(done));
        });
    }

    private boolean isFollowed(Held later) {
        return Pointer.read(bytes(Pointer.PATH))
                .newest()
                .filter(entry -> plan.files().containsKey(Manifest.path(entry.id())))
                .filter(Pointer.read(later.bytes()).editions()::contains)
                .isPresent();
    }

    /** Read when they are written: no plan holds an edition in memory. */
    private byte[] bytes(String path) {
        try {
            return Objects.requireNonNull(plan.files().get(path)).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /**
     * Writes a page around the editions over whatever a slower run has put there, as long as the pointer is still the plan's.
     *
     * <p>Where it is not, a later run has the turn, and these pages are its to write.
     */
    private CompletableFuture<Outcome> front(Item item, Optional<String> expected, int tries) {
        return archive.write(item, expected).thenCompose(done -> {
            if (done != Outcome.OTHER || tries == 1) {
                return CompletableFuture.completedFuture(done);
            }
            return archive.read(item.path())
                    .thenCompose(there -> archive.read(Pointer.PATH)
                            .thenCompose(
                                    pointer -> pointer.filter(this::isPlanned).isPresent()
                                            ? front(item, there.map(Held::version), tries - 1)
                                            : CompletableFuture.completedFuture(done)));
        });
    }

    private boolean isPlanned(Held pointer) {
        return Arrays.equals(pointer.bytes(), bytes(Pointer.PATH));
    }

    private void take(Upload upload, Outcome done) {
        if (done != Outcome.OTHER || upload.group() == Group.FRONT) {
            written.add(upload.path());
            progress.accept(upload);
        } else if (upload.group() == Group.CLAIM || upload.group() == Group.POINTER) {
            overtaken = true;
        } else {
            throw new ProblemException(Problem.error(
                    Place.startOf(upload.path()),
                    "PUB-002",
                    "the archive holds something else under this name, which no run has written",
                    "Run site-verify, and restore what it names"));
        }
    }

    private static String told(Flight.Failed<Upload> failed) {
        String why = "";
        if (failed.cause() instanceof ProblemException told) {
            why = told.problem().what() + "; " + told.problem().todo();
        } else if (failed.cause() instanceof UncheckedIOException disk) {
            why = Optional.ofNullable(disk.getCause()).map(Writing::reason).orElse("");
        } else {
            throw failed.cause();
        }
        return failed.item().path() + ": " + why;
    }

    private static String reason(IOException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        int colon = message.lastIndexOf(": ");
        String last = colon < 0 ? message : message.substring(colon + 2);
        return last.isEmpty() || last.contains("/") ? e.getClass().getSimpleName() : last;
    }
}
