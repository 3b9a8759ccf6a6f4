package dev.quarterdeck.site;

import java.net.URI;
import java.util.Optional;

/**
 * Which other services are told of a new edition. Whoever knows one of these addresses can speak there, so none is ever printed.
 *
 * @param slack the incoming webhook of a channel
 * @param figures whether the channel may read figures
 * @param tasks who takes new and changed actions
 * @param alive what is asked for whenever an edition appeared
 * @param github the repository whose issues are the actions
 * @param trello the list in which the actions' cards are made
 */
public record Notify(
        Optional<URI> slack,
        boolean figures,
        Optional<Webhook> tasks,
        Optional<URI> alive,
        Optional<Repository> github,
        Optional<CardList> trello) {

    /**
     * A server that takes signed documents.
     *
     * @param key the secret that signs them
     */
    public record Webhook(URI url, String key) {

        @Override
        public String toString() {
            return "Webhook";
        }
    }

    /**
     * A repository of GitHub.
     *
     * @param name owner and repository
     * @param token the secret that may write its issues
     */
    public record Repository(String name, String token) {

        @Override
        public String toString() {
            return "Repository[" + name + "]";
        }
    }

    /**
     * A list of a board of Trello.
     *
     * @param key names who asks; the token opens nothing without it
     * @param token the secret that may write the board's cards
     */
    public record CardList(String id, String key, String token) {

        @Override
        public String toString() {
            return "CardList[" + id + "]";
        }
    }

    static Notify nobody() {
        return new Notify(
                Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Notify[" + (slack.isPresent() ? " slack" : "") + (tasks.isPresent() ? " actions" : "")
                + (alive.isPresent() ? " alive" : "") + (github.isPresent() ? " github" : "")
                + (trello.isPresent() ? " trello" : "") + " ]";
    }
}
