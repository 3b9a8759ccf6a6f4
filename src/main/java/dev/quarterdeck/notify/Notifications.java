package dev.quarterdeck.notify;

import dev.quarterdeck.site.Notify;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.Store;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells other services of an edition, each once. What one refuses hinders no other, and is said again by the next run. */
public final class Notifications {

    private static final URI GITHUB = URI.create("https://api.github.com");
    private static final URI TRELLO = URI.create("https://api.trello.com");

    private final List<Channel> channels = new ArrayList<>();
    private final Tellings tellings;

    /**
     * @param archive where what was confirmed is remembered
     * @param earlier editions before the one to tell of, newest first
     * @param now the time that signatures carry
     */
    public Notifications(Notify settings, Store archive, List<String> earlier, Instant now) {
        this.tellings = new Tellings(archive, earlier);
        Caller caller = Caller.patient();
        settings.slack().ifPresent(url -> channels.add(new Slack(caller, url, settings.figures())));
        settings.tasks().ifPresent(server -> channels.add(new TaskHook(caller, server, tellings, now)));
        settings.github().ifPresent(repository -> channels.add(new GitHubIssues(caller, GITHUB, repository)));
        settings.trello().ifPresent(list -> channels.add(new Trello(caller, TRELLO, list)));
        settings.alive().ifPresent(url -> channels.add(new Alive(caller, url)));
    }

    /**
     * What came of telling.
     *
     * @param told channels that have confirmed now; those that had before are not told again
     * @param problems one for each that has not
     */
    public record Told(List<String> told, List<Problem> problems) {

        public Told {
            told = List.copyOf(told);
            problems = List.copyOf(problems);
        }
    }

    /** Tells all that have not confirmed this edition yet, at once: one that nobody answers for holds up no other. */
    public Told tell(News news) {
        List<CompletableFuture<Told>> all = channels.stream()
                .map(channel -> CompletableFuture.supplyAsync(() -> tell(channel, news), Notifications::begin))
                .toList();
        List<Told> ended = all.stream().map(Store::joined).toList();
        return new Told(
                ended.stream().flatMap(one -> one.told().stream()).toList(),
                ended.stream().flatMap(one -> one.problems().stream()).toList());
    }

    /** Waiting for others is most of it, so that it has no business among the threads of those who reckon. */
    private static void begin(Runnable task) {
        new Thread(task, "notify").start();
    }

    private Told tell(Channel channel, News news) {
        try {
            if (tellings.has(channel.name(), news.edition())) {
                return new Told(List.of(), List.of());
            }
            Optional<String> fault = channel.tell(news);
            if (fault.isPresent()) {
                return new Told(List.of(), List.of(untold(channel, news, fault.get())));
            }
            tellings.confirm(channel.name(), news.edition());
            return new Told(List.of(channel.name()), List.of());
        } catch (ProblemException | UncheckedIOException e) {
            String fault = "the archive's record of it could not be read or written";
            return new Told(List.of(), List.of(untold(channel, news, fault)));
        }
    }

    private static Problem untold(Channel channel, News news, String fault) {
        return Problem.error(
                Place.startOf("notify." + channel.name()),
                "NOTIFY",
                "it has not confirmed edition " + news.edition() + ": " + fault,
                "Run again, which tells it again and nobody else");
    }
}
