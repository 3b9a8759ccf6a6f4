package dev.quarterdeck.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.site.Notify;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A server that keeps tasks, sent new and changed actions in one signed document ({@code actions.schema.json}, docs/notify.md).
 *
 * <p>The same edition is the same document, so that a server knows by its {@code Idempotency-Key} what it has taken already.
 *
 * @param now the time that signatures carry
 */
record TaskHook(Caller caller, Notify.Webhook server, Tellings tellings, Instant now) implements Channel {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MAC = "HmacSHA256";

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Optional<String> tell(News news) {
        Optional<String> since = tellings.last(name());
        ArrayNode actions = actions(news, since);
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode root = NODES.objectNode()
                .put("schema", 1)
                .put("site", news.site())
                .put("edition", news.edition())
                .put("sample", news.isSample());
        since.ifPresent(edition -> root.put("since", edition));
        root.set("actions", actions);
        Caller.Answer answer = caller.call(signed(root.toString()));
        return answer.isFine() ? Optional.empty() : Optional.of(answer.fault());
    }

    private HttpRequest.Builder signed(String body) {
        String timestamp = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(server.url())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sha256(body))
                .header("X-Quarterdeck-Timestamp", timestamp)
                .header("X-Quarterdeck-Signature", "sha256=" + hmac(timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private ArrayNode actions(News news, Optional<String> since) {
        Map<String, ObjectNode> before = new HashMap<>();
        List<String> perspectives = news.briefings().stream()
                .map(briefing -> briefing.perspective().id())
                .toList();
        since.map(edition -> tellings.reports(edition, perspectives)).orElse(List.of()).stream()
                .flatMap(report -> report.actions().stream())
                .forEach(action -> before.put(action.id() + "@" + action.unit(), facts(action)));
        ArrayNode actions = NODES.arrayNode();
        for (News.Task task : news.tasks()) {
            Optional<ObjectNode> then = Optional.ofNullable(before.get(task.key()));
            ObjectNode now = facts(task.action());
            if (!then.equals(Optional.of(now))) {
                actions.add(whole(task, now, then.isPresent() ? "changed" : "new"));
            }
        }
        return actions;
    }

    /** What makes an action another one when it changes. */
    private static ObjectNode facts(Action action) {
        ObjectNode node = NODES.objectNode()
                .put("id", action.id())
                .put("unit", action.unit())
                .put("action", action.title())
                .put("status", action.status().id());
        action.due().date().ifPresent(due -> node.put("due", due.toString()));
        return node;
    }

    private static ObjectNode facts(PastAction action) {
        ObjectNode node = NODES.objectNode()
                .put("id", action.id())
                .put("unit", action.unit())
                .put("action", action.action())
                .put("status", action.status());
        action.due().ifPresent(due -> node.put("due", due.toString()));
        return node;
    }

    private static ObjectNode whole(News.Task task, ObjectNode facts, String change) {
        Action action = task.action();
        ObjectNode node = NODES.objectNode().put("key", task.key()).put("change", change);
        node.setAll(facts);
        node.put("area", action.area());
        action.owners().forEach(node.putArray("owners")::add);
        action.addresses().forEach(node.putArray("addresses")::add);
        task.reports().forEach(node.putArray("reports")::add);
        return node.put("proposed", action.proposed()).put("firstSeen", task.firstSeen());
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(server.key().getBytes(StandardCharsets.US_ASCII), MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
