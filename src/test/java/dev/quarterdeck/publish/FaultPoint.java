package dev.quarterdeck.publish;

import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.Fault;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One publication whose request of one number meets one fault, and what must hold whatever happens: readers see whole editions only, and
 * running again leads to the bytes of an undisturbed run.
 */
record FaultPoint(PlainBucket before, Turn turn, Company company, Fault fault, int number, Path folder) {

    private static final String PREFIX = "reports/";
    private static final Set<Fault> DEADLY = Set.of(Fault.DEAD, Fault.DEAD_AFTER);

    /** Undisturbed archives, by the editions in them. */
    private static final Map<String, SortedMap<String, List<String>>> UNDISTURBED = new ConcurrentHashMap<>();

    /** What is wrong with archives, by what is in them. */
    private static final Map<SortedMap<String, List<String>>, List<String>> VERIFIED = new ConcurrentHashMap<>();

    /** Which edition meets the fault. */
    enum Turn {
        FIRST,
        SECOND
    }

    /** Who else publishes at the same time. */
    enum Company {
        ALONE,
        SAME_CONTENT,
        OTHER_CONTENT
    }

    /** How many requests an undisturbed publication makes. */
    static int requests(PlainBucket before, Path folder) throws IOException {
        try (FaultProxy proxy = new FaultProxy(before.copy());
                Store archive = opened(proxy)) {
            new Author("mine", folder.resolve("counted")).publish(archive);
            return proxy.seen().size();
        }
    }

    /** Publishes what is there before, in a bucket of which each point takes a copy. */
    static PlainBucket before(Turn turn, Path memory) throws IOException {
        PlainBucket bucket = new PlainBucket();
        if (turn == Turn.SECOND) {
            try (FaultProxy proxy = new FaultProxy(bucket);
                    Store archive = opened(proxy)) {
                new Author("first", memory).publish(archive);
            }
        }
        return bucket;
    }

    private static Store opened(FaultProxy proxy) {
        return S3Store.open(Buckets.at(proxy.address(), PREFIX));
    }

    /** What does not hold. */
    List<String> faults() throws IOException, InterruptedException {
        PlainBucket bucket = before.copy();
        Author mine = new Author("mine", folder.resolve("mine"));
        Author theirs = new Author(company == Company.SAME_CONTENT ? "mine" : "theirs", folder.resolve("theirs"));
        List<String> wrong = new ArrayList<>();
        try (Reader reader = new Reader(path -> bucket.read(PREFIX + path), 1);
                FaultProxy disturbed = new FaultProxy(bucket).at(number, fault);
                FaultProxy undisturbed = new FaultProxy(bucket)) {
            CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> isDone(mine, disturbed, wrong));
            if (company != Company.ALONE) {
                while (fault.name().startsWith("HELD") && !run.isDone() && !disturbed.isHolding(2)) {
                    // Not yet there.
                }
                if (!isDone(theirs, undisturbed, wrong)) {
                    wrong.add("the undisturbed one did not come to its end");
                }
                disturbed.release();
            }
            if (!run.join() && !isDone(mine, undisturbed, wrong)) {
                wrong.add("the second run did not come to its end");
            }
            wrong.addAll(reader.broken());
            wrong.addAll(verified(bucket.contents(), undisturbed));
        }
        check(bucket, mine, theirs, wrong);
        return wrong.stream().map(what -> this + ": " + what).toList();
    }

    /** What is wrong with what is there; of what was there before, that is known. */
    private static List<String> verified(SortedMap<String, List<String>> there, FaultProxy proxy) {
        List<String> known = VERIFIED.get(there);
        if (known != null) {
            return known;
        }
        try (Store archive = opened(proxy)) {
            List<String> wrong = new Verify(archive, List.of(), id -> false, id -> {})
                    .run().problems().stream()
                            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                            .map(Problem::toString)
                            .toList();
            VERIFIED.put(there, wrong);
            return wrong;
        }
    }

    private static boolean isDone(Author author, FaultProxy proxy, List<String> wrong) {
        try (Store archive = opened(proxy)) {
            return author.publish(archive).end() == End.DONE;
        } catch (ProblemException e) {
            return false;
        } catch (IOException | RuntimeException e) {
            wrong.add("ended with " + e);
            return false;
        }
    }

    private void check(PlainBucket bucket, Author mine, Author theirs, List<String> wrong) throws IOException {
        Pointer pointer = Pointer.read(bucket.read(PREFIX + Pointer.PATH).orElseThrow());
        Map<String, Author> authors = new TreeMap<>();
        for (Author author : List.of(new Author("first", folder), theirs, mine)) {
            authors.put(author.contentHash(), author);
        }
        Map<EditionId, String> published = new TreeMap<>();
        pointer.editions()
                .forEach(entry -> published.put(
                        entry.id(),
                        Objects.requireNonNull(authors.get(entry.contentHash())).text()));
        once(List.copyOf(published.values()), wrong);
        compare(bucket.contents(), undisturbed(published), pointer, wrong);
    }

    /** Nothing is lost, and nothing there twice; only who died without knowing that all was done may do it again. */
    private void once(List<String> published, List<String> wrong) {
        List<String> expected = new ArrayList<>(turn == Turn.SECOND ? List.of("first", "mine") : List.of("mine"));
        if (company == Company.OTHER_CONTENT) {
            expected.add("theirs");
        }
        List<String> sorted = published.stream().sorted().toList();
        List<String> again = new ArrayList<>(expected);
        again.add("mine");
        boolean mayBeAgain = DEADLY.contains(fault) && company == Company.OTHER_CONTENT;
        if (!sorted.equals(expected.stream().sorted().toList())
                && !(mayBeAgain && sorted.equals(again.stream().sorted().toList()))) {
            wrong.add("published " + published);
        }
    }

    private SortedMap<String, List<String>> undisturbed(Map<EditionId, String> published) throws IOException {
        SortedMap<String, List<String>> known = UNDISTURBED.get(published.toString());
        if (known != null) {
            return known;
        }
        PlainBucket bucket = new PlainBucket();
        Set<EditionId> passed = new TreeSet<>();
        try (FaultProxy proxy = new FaultProxy(bucket);
                Store archive = opened(proxy)) {
            for (Map.Entry<EditionId, String> edition : published.entrySet()) {
                EditionId first = new EditionId(edition.getKey().asOf(), 1);
                for (EditionId id = first; id.compareTo(edition.getKey()) < 0; id = id.next()) {
                    passed.add(id);
                }
                new Author(edition.getValue(), folder.resolve("undisturbed")).publish(archive, passed);
            }
        }
        UNDISTURBED.put(published.toString(), bucket.contents());
        return bucket.contents();
    }

    private void compare(
            SortedMap<String, List<String>> there,
            SortedMap<String, List<String>> expected,
            Pointer pointer,
            List<String> wrong) {
        for (Map.Entry<String, List<String>> file : expected.entrySet()) {
            List<String> versions = there.getOrDefault(file.getKey(), List.of("none"));
            boolean isFront = Upload.Group.of(file.getKey().substring(PREFIX.length())) == Upload.Group.FRONT;
            boolean isSame = isFront ? last(versions).equals(last(file.getValue())) : versions.equals(file.getValue());
            if (!isSame) {
                wrong.add(file.getKey() + " is " + versions + ", not " + file.getValue());
            }
        }
        Set<String> named =
                pointer.editions().stream().map(entry -> entry.id().toString()).collect(Collectors.toSet());
        there.forEach((key, versions) -> {
            boolean isLeft = company == Company.OTHER_CONTENT
                    && versions.size() == 1
                    && !named.contains(key.replaceFirst(".*(\\d{4}-\\d\\d-\\d\\d(\\.\\d+)?).*", "$1")
                            .replace(".json", ""));
            if (!expected.containsKey(key) && !isLeft) {
                wrong.add(key + " should not be there");
            }
        });
    }

    private static String last(List<String> versions) {
        return versions.get(versions.size() - 1);
    }

    @Override
    public String toString() {
        return turn + " " + company + " " + fault + " at " + number;
    }
}
