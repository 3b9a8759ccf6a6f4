import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Editions;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.publish.PastFetcher;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.site.Target;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes a folder of made-up pages, an edition and the pages around it, as site-publish does once all is baked.
 *
 * <p>Usage: Publish make FOLDER COUNT, Publish change FOLDER COUNT, or Publish run ENDPOINT BUCKET PREFIX FOLDER MEMORY.
 */
final class Publish {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final int WORDS = 1_250;

    private Publish() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "make" -> make(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "change" -> change(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "run" -> {
                run(archive(arguments[1], arguments[2], arguments[3]), Path.of(arguments[4]), Path.of(arguments[5]));
                Clients.rest(); // as the product does at its end
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Of four pages three belong to an edition and one lies around the editions. */
    private static void make(Path folder, int count) throws IOException {
        Random random = new Random(1);
        for (int page = 0; page < count; page++) {
            Path file = folder.resolve((page % 4 == 0 ? "archive/ceo/p" : DAY + "/ceo/p") + page + ".html");
            Files.createDirectories(file.resolveSibling("."));
            StringBuilder text = new StringBuilder("<!doctype html><title>Page " + page + "</title><p>");
            for (int word = 0; word < WORDS; word++) {
                text.append(Integer.toString(random.nextInt(100_000), 36)).append(word % 12 == 0 ? "<br>\n" : "   ");
            }
            Files.writeString(file, text);
        }
    }

    private static void change(Path folder, int count) throws IOException {
        for (int page = 0; page < 4 * count; page += 4) {
            Path file = folder.resolve("archive/ceo/p" + page + ".html");
            Files.writeString(file, Files.readString(file) + "<p>changed");
        }
    }

    private static Store archive(String endpoint, String bucket, String prefix) {
        return S3Store.open(new Target.Bucket(
                bucket, prefix, Optional.of(URI.create(endpoint)), true, Optional.of("us-east-1")));
    }

    /** As an edition's folder knows its files: hashed on all cores, and read again when they are written. */
    private static SortedMap<String, Content> hashed(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().parallelStream()
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            Publish::content,
                            (one, same) -> one,
                            TreeMap::new));
        }
    }

    private static Content content(Path file) {
        try {
            return Content.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Store archive, Path folder, Path memory) throws IOException {
        SortedMap<String, Content> files = hashed(folder);
        SortedMap<String, Content> sealed = new TreeMap<>(files);
        sealed.keySet().removeIf(path -> path.startsWith("archive/"));
        try (archive) {
            PastFetcher fetcher = new PastFetcher(archive, new FolderStore(memory), id -> false);
            Past past = fetcher.fetch();
            // What an edition is made of are notes; here there are none.
            Editions.Origin origin = Editions.Origin.of(new TreeMap<>(), Map.of(), Optional.empty(), DAY, "1");
            Optional<EditionId> held = new Editions(past.pointer()).holding(origin);
            EditionId id = held.orElseGet(() -> new Editions(past.pointer()).next(DAY, Place.startOf("bench")));
            Edition edition = new Editions(past.pointer().before(id)).seal(id, origin, sealed, List.of("ceo"));
            files.putAll(edition.files());
            files.put(Pointer.PATH, Content.of((held.isPresent() ? past.pointer() : edition.pointer()).json()));
            Publisher publisher = new Publisher(archive, past);
            Publisher.Name name = held.isPresent() ? Publisher.Name.OURS : publisher.name(edition);
            Plan plan = publisher.plan(files, Optional.of(edition).filter(one -> held.isEmpty()), name);
            Publisher.Published published = publisher.carryOut(plan, upload -> {});
            fetcher.remember(edition.pointer(), edition.files());
            if (published.end() != Publisher.End.DONE) {
                throw new IOException(published.failure().orElse("overtaken"));
            }
            System.out.println(published.written() + " files written, " + plan.unchanged() + " unchanged");
        }
    }
}
