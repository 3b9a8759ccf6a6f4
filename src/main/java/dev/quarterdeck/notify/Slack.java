package dev.quarterdeck.notify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A channel of Slack, told by its incoming webhook in one message: headline, counts of findings, link.
 *
 * @param figures whether the channel may read figures, which are left out else
 */
record Slack(Caller caller, URI webhook, boolean figures) implements Channel {

    /** Joins what it stands between and is not seen; a mention or a reference is none with it inside. */
    private static final String WORD_JOINER = "\u2060";

    @Override
    public String name() {
        return "slack";
    }

    /** An answer that was lost is not waited for again: a channel would show the message twice. The next run says it again. */
    @Override
    public Optional<String> tell(News news) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("text", text(news))
                .put("parse", "none")
                .put("link_names", false)
                .put("unfurl_links", false)
                .toString();
        Caller.Answer answer = caller.callOnce(HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.isFine() ? Optional.empty() : Optional.of(answer.fault());
    }

    private String text(News news) {
        String counts = news.findings().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().id())
                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                List.of(
                        escaped(news.site()) + ": edition " + news.edition()
                                + (news.isSample() ? " (sample content)" : ""),
                        escaped(headline(news.headline())),
                        "Findings: " + (counts.isEmpty() ? "none" : counts),
                        "<" + escaped(news.link().toString()) + "|Read it>"));
    }

    /** What an author's words say in digits may be a figure as well. */
    private String headline(Text headline) {
        return headline.runs().stream()
                .map(run -> figures || !mayBeFigure(run) ? run.text() : "…")
                .collect(Collectors.joining());
    }

    private static boolean mayBeFigure(Run run) {
        boolean said = run.role() == Run.Role.QUOTE || run.role() == Run.Role.NAME;
        return run.role() == Run.Role.FIGURE || (said && run.text().codePoints().anyMatch(Character::isDigit));
    }

    /** The three characters that Slack reads as its own, and the sign that calls people; one line. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@" + WORD_JOINER);
    }
}
