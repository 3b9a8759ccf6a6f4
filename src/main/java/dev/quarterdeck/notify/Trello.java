package dev.quarterdeck.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.site.Notify;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cards of a board of Trello, one for each action. The notes decide what a card says; in which list it lies is for people to say.
 *
 * <p>A card is known by the mark with which its text begins, wherever on the board it was moved, and archived ones count.
 */
record Trello(Caller caller, URI api, Notify.CardList list) implements Channel {

    private static final Pattern MARK = Pattern.compile("\\Aquarterdeck:([0-9a-f]{32})\n");

    /** What Trello gives at once, at most. */
    private static final int PAGE = 200;

    private static final int MOST_PAGES = 100;

    /** Trello knows moments only; at noon it is the same day almost everywhere. */
    private static final String NOON = "T12:00:00.000Z";

    @Override
    public String name() {
        return "trello";
    }

    @Override
    public Optional<String> tell(News news) {
        return update(news.tasks());
    }

    /** Ends at the first call that fails: what is left is looked up and done by the next run. */
    Optional<String> update(Collection<News.Task> tasks) {
        Map<String, JsonNode> cards = new HashMap<>();
        Optional<String> fault = find(cards);
        for (News.Task task : tasks) {
            if (fault.isPresent()) {
                return fault;
            }
            TaskText text = new TaskText(task);
            fault = Optional.ofNullable(cards.get(text.mark()))
                    .map(card -> change(card, wanted(text)))
                    .orElseGet(() -> create(text));
        }
        return fault;
    }

    /** All of the board that are ours. One that was overlooked would be made a second time, so that half a list is no list. */
    private Optional<String> find(Map<String, JsonNode> cards) {
        Caller.Answer answer =
                caller.call(request("/lists/" + list.id() + "/board?fields=id").GET());
        if (!answer.isWhole()) {
            return Optional.of(answer.fault());
        }
        Optional<String> board = Answers.json(answer.body())
                .map(found -> found.path("id").asText())
                .filter(id -> id.matches("[0-9a-f]{24}"));
        return board.isPresent() ? find(board.get(), cards) : strange();
    }

    private Optional<String> find(String board, Map<String, JsonNode> cards) {
        Set<String> seen = new HashSet<>();
        String before = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Caller.Answer answer = caller.call(request("/boards/" + board
                            + "/cards?filter=all&fields=name,desc,due,dueComplete,closed&limit=" + PAGE + before)
                    .GET());
            if (!answer.isWhole()) {
                return Optional.of(answer.fault());
            }
            Optional<JsonNode> listed = Answers.json(answer.body()).filter(JsonNode::isArray);
            if (listed.isEmpty()) {
                return strange();
            }
            Optional<String> oldest = read(listed.get(), cards, seen);
            if (listed.get().size() < PAGE || oldest.isEmpty()) {
                return Optional.empty();
            }
            before = "&before=" + oldest.get();
        }
        return Optional.of("its board holds more than " + PAGE * MOST_PAGES + " cards");
    }

    private static Optional<String> strange() {
        return Optional.of("it answered with something else than cards");
    }

    /** The smallest id among new ones, which is the oldest card's; empty where there is nothing new. */
    private static Optional<String> read(JsonNode listed, Map<String, JsonNode> cards, Set<String> seen) {
        Optional<String> oldest = Optional.empty();
        for (JsonNode card : listed) {
            String id = card.path("id").asText();
            if (id.matches("[0-9a-f]{24}") && seen.add(id)) {
                oldest = Optional.of(
                        oldest.filter(other -> other.compareTo(id) < 0).orElse(id));
                Matcher mark = MARK.matcher(card.path("desc").asText());
                if (mark.find()) {
                    cards.putIfAbsent(mark.group(1), card);
                }
            }
        }
        return oldest;
    }

    /** Made once at most: an answer that was lost is not asked for again before the card was looked up. */
    private Optional<String> create(TaskText text) {
        if (text.isOver()) {
            return Optional.empty();
        }
        ObjectNode card = wanted(text).put("idList", list.id());
        return fault(caller.callOnce(request("/cards").POST(body(card))));
    }

    private Optional<String> change(JsonNode card, ObjectNode wanted) {
        boolean same = wanted.properties().stream()
                .allMatch(field -> card.path(field.getKey()).equals(field.getValue()));
        return same
                ? Optional.empty()
                : fault(caller.call(
                        request("/cards/" + card.path("id").asText()).PUT(body(wanted))));
    }

    private static Optional<String> fault(Caller.Answer answer) {
        return answer.isFine() ? Optional.empty() : Optional.of(answer.fault());
    }

    private static ObjectNode wanted(TaskText text) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("name", text.title());
        card.put("desc", "quarterdeck:" + text.mark() + "\n" + text.block('`'));
        text.task()
                .action()
                .due()
                .date()
                .ifPresentOrElse(day -> card.put("due", day + NOON), () -> card.putNull("due"));
        card.put("dueComplete", text.isDone());
        card.put("closed", text.isOver());
        return card;
    }

    private HttpRequest.Builder request(String behind) {
        return HttpRequest.newBuilder(URI.create(api + "/1" + behind))
                .header(
                        "Authorization",
                        "OAuth oauth_consumer_key=\"" + list.key() + "\", oauth_token=\"" + list.token() + "\"")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "quarterdeck");
    }

    private static HttpRequest.BodyPublisher body(ObjectNode card) {
        return HttpRequest.BodyPublishers.ofString(card.toString());
    }
}
