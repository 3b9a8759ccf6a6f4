package dev.quarterdeck.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.site.Notify;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issues of a repository, one for each action. The notes decide: what differs from them is written over, closed issues among it.
 *
 * <p>An issue is known by a mark in its text and by our label, which only members of the repository can give.
 */
record GitHubIssues(Caller caller, URI api, Notify.Repository repository) implements Channel {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LABEL = "quarterdeck";
    private static final Pattern MARK = Pattern.compile("<!-- quarterdeck:([0-9a-f]{32}) -->");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** Joins what it stands between and is not seen; a mention or a reference is none with it inside. */
    private static final String WORD_JOINER = "\u2060";

    @Override
    public String name() {
        return "github";
    }

    @Override
    public Optional<String> tell(News news) {
        return update(news.tasks());
    }

    /** Ends at the first call that fails: what is left is looked up and done by the next run. */
    Optional<String> update(Collection<News.Task> tasks) {
        Map<String, JsonNode> issues = new HashMap<>();
        Optional<String> fault = find(issues);
        for (News.Task task : tasks) {
            if (fault.isPresent()) {
                return fault;
            }
            fault = Optional.ofNullable(issues.get(mark(task)))
                    .map(issue -> change(issue, wanted(task)))
                    .orElseGet(() -> create(task));
        }
        return fault;
    }

    /** All that are ours, open or not. One that was overlooked would be made a second time, so that half a list is no list. */
    private Optional<String> find(Map<String, JsonNode> issues) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            Caller.Answer answer = caller.call(request("?state=all&sort=created&direction=asc&labels=" + LABEL
                            + "&per_page=" + PAGE + "&page=" + page)
                    .GET());
            if (!answer.isFine()) {
                return Optional.of(answer.fault());
            }
            Optional<JsonNode> listed = json(answer.body()).filter(JsonNode::isArray);
            if (listed.isEmpty()) {
                return Optional.of("it answered with something else than issues");
            }
            for (JsonNode issue : listed.get()) {
                Matcher mark = MARK.matcher(issue.path("body").asText());
                if (!issue.has("pull_request") && mark.find()) {
                    issues.putIfAbsent(mark.group(1), issue);
                }
            }
            if (listed.get().size() < PAGE) {
                return Optional.empty();
            }
        }
        return Optional.of("it holds more than " + PAGE * MOST_PAGES + " issues labelled " + LABEL);
    }

    /** Made once at most: an answer that was lost is not asked for again before the issue was looked up. */
    private Optional<String> create(News.Task task) {
        if (isOver(task.action())) {
            return Optional.empty();
        }
        ObjectNode issue = wanted(task);
        issue.remove("state");
        issue.putArray("labels").add(LABEL);
        return fault(caller.callOnce(request("").POST(body(issue))));
    }

    private Optional<String> change(JsonNode issue, ObjectNode wanted) {
        boolean same = wanted.properties().stream()
                .allMatch(field -> issue.path(field.getKey()).equals(field.getValue()));
        return same
                ? Optional.empty()
                : fault(caller.call(request("/" + issue.path("number").asLong()).method("PATCH", body(wanted))));
    }

    private static Optional<String> fault(Caller.Answer answer) {
        return answer.isFine() ? Optional.empty() : Optional.of(answer.fault());
    }

    /** An author's words stand in a block of code, where nothing calls people or points to other issues. */
    private static ObjectNode wanted(News.Task task) {
        Action action = task.action();
        String text = String.join(
                "\n",
                cut(action.title(), LONGEST_TEXT),
                "unit: " + action.unit(),
                "owners: " + String.join(", ", action.owners()),
                "due: " + action.due().date().map(Object::toString).orElse("unknown"),
                "status: " + action.status().id());
        String fence = "~".repeat(Math.max(3, longestRun(text) + 1));
        ObjectNode issue = JsonNodeFactory.instance.objectNode();
        issue.put("title", title(action));
        issue.put("body", "<!-- quarterdeck:" + mark(task) + " -->\n" + fence + "text\n" + text + "\n" + fence);
        issue.put("state", isOver(action) ? "closed" : "open");
        if (isOver(action)) {
            issue.put("state_reason", action.status() == Status.DONE ? "completed" : "not_planned");
        }
        return issue;
    }

    private static String title(Action action) {
        String whole =
                (action.named() ? action.id() + " " : "") + action.title().replaceAll("\\s+", " ");
        return cut(whole, LONGEST_TITLE)
                .replace("@", "@" + WORD_JOINER)
                .replace("#", "#" + WORD_JOINER)
                .strip();
    }

    private static String cut(String text, int longest) {
        boolean fits = text.codePointCount(0, text.length()) <= longest;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static int longestRun(String text) {
        return Pattern.compile("~+")
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }

    private static boolean isOver(Action action) {
        return action.status() == Status.DONE || action.status() == Status.DROPPED;
    }

    /** Of the action's key, which an author may write anything into. */
    private static String mark(News.Task task) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(task.key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private HttpRequest.Builder request(String behind) {
        return HttpRequest.newBuilder(URI.create(api + "/repos/" + repository.name() + "/issues" + behind))
                .header("Authorization", "Bearer " + repository.token())
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "quarterdeck");
    }

    private static HttpRequest.BodyPublisher body(ObjectNode issue) {
        return HttpRequest.BodyPublishers.ofString(issue.toString());
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
