package dev.quarterdeck.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.site.Notify;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.HashMap;
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

    private static final String LABEL = "quarterdeck";
    private static final Pattern MARK = Pattern.compile("<!-- quarterdeck:([0-9a-f]{32}) -->");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

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
            TaskText text = new TaskText(task);
            fault = Optional.ofNullable(issues.get(text.mark()))
                    .map(issue -> change(issue, wanted(text)))
                    .orElseGet(() -> create(text));
        }
        return fault;
    }

    /** All that are ours, open or not. One that was overlooked would be made a second time, so that half a list is no list. */
    private Optional<String> find(Map<String, JsonNode> issues) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            Caller.Answer answer = caller.call(request("?state=all&sort=created&direction=asc&labels=" + LABEL
                            + "&per_page=" + PAGE + "&page=" + page)
                    .GET());
            if (!answer.isWhole()) {
                return Optional.of(answer.fault());
            }
            Optional<JsonNode> listed = Answers.json(answer.body()).filter(JsonNode::isArray);
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
    private Optional<String> create(TaskText text) {
        if (text.isOver()) {
            return Optional.empty();
        }
        ObjectNode issue = wanted(text);
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

    private static ObjectNode wanted(TaskText text) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode();
        issue.put("title", text.title());
        issue.put("body", "<!-- quarterdeck:" + text.mark() + " -->\n" + text.block('~'));
        issue.put("state", text.isOver() ? "closed" : "open");
        if (text.isOver()) {
            issue.put("state_reason", text.isDone() ? "completed" : "not_planned");
        }
        return issue;
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
}
