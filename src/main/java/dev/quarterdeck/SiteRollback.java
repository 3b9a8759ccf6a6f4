package dev.quarterdeck;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.page.Baked;
import dev.quarterdeck.page.PageBaker;
import dev.quarterdeck.page.Shelf;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes an earlier edition the current one: the pointer, and the pages that are written from it. No edition is changed. */
final class SiteRollback {

    private final Site site;
    private final Options options;
    private final Edge edge;
    private final Terminal terminal;

    /** @param edge is told of the pages that change */
    SiteRollback(Site site, Options options, Edge edge, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.edge = edge;
        this.terminal = terminal;
    }

    @SuppressWarnings("try") // the lock is held, not used
    ExitCode run() throws IOException {
        Archive archive = new Archive(site);
        try (RunLock lock = RunLock.on(site.folder());
                Store store = archive.open()) {
            Past past = archive.past(store);
            Pointer pointer = past.pointer();
            Optional<EditionId> wanted = options.find("edition").flatMap(EditionId::parse);
            if (wanted.flatMap(pointer::find).isEmpty()) {
                terminal.stopped("Nothing was changed.", List.of(unknown(pointer)));
                return ExitCode.MEND;
            }
            Publisher publisher = new Publisher(store, past);
            Plan plan = publisher.plan(files(past, pointer.at(wanted.get())), Optional.empty(), Publisher.Name.FREE);
            if (options.isOn("dryRun")) {
                terminal.say("Edition " + wanted.get() + " would be the current one; nothing was changed.");
                return ExitCode.DONE;
            }
            Publisher.Published published = publisher.carryOut(plan, terminal.progress(plan));
            if (published.end() != Publisher.End.DONE) {
                terminal.unfinished(published, List.of());
                return ExitCode.of(published);
            }
            terminal.say("Edition " + wanted.get() + " is the current one; no edition was changed.");
            if (!edge.forget(pointer.at(wanted.get()), true)) {
                terminal.say("CloudFront has not yet forgotten the pages before it; they go in a few minutes.");
            }
            pointer.current()
                    .filter(before -> !Optional.of(before).equals(wanted))
                    .ifPresent(before ->
                            terminal.say("To go back to " + before + ": mvn site-rollback -Dedition=" + before));
            return ExitCode.DONE;
        }
    }

    private Problem unknown(Pointer pointer) {
        List<String> ids =
                pointer.editions().stream().map(entry -> entry.id().toString()).toList();
        return Problem.error(
                Place.startOf("command line"),
                "ED-002",
                options.find("edition")
                        .map(id -> "the archive has no edition " + Problem.quote(id))
                        .orElse("no edition is named"),
                ids.isEmpty() ? "Publish one first" : "Name one with -Dedition: " + String.join(", ", ids));
    }

    private SortedMap<String, Content> files(Past past, Pointer pointer) throws IOException {
        SiteContent content = SiteContent.read(site);
        Shelves shelves =
                new Shelves(past, pointer, content.portfolio().frameworks().wording());
        List<Shelf> all = new ArrayList<>();
        for (Perspective perspective : content.portfolio().frameworks().perspectives()) {
            all.add(shelves.all(perspective));
        }
        Path into = Files.createDirectories(site.folder().resolve("target/rollback"));
        Baked baked = new PageBaker(content.portfolio().frameworks().wording(), content.files(), site.title())
                .bake(List.of(), content.portfolio().units(), all, into);
        SortedMap<String, Content> files = new TreeMap<>();
        for (String path : baked.files()) {
            files.put(path, Content.of(into.resolve(path)));
        }
        SortedMap<String, String> around = new TreeMap<>();
        files.forEach((path, file) -> around.put(path, file.sha256()));
        around.keySet().removeIf(EditionMaker::isShared);
        files.put(Pointer.PATH, Content.of(pointer.showing(around).json()));
        return files;
    }
}
