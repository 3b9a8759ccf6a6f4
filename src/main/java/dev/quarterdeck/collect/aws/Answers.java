package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;

/** What one survey brings back from one region of one account: its part of the snapshot, and what it was refused. */
final class Answers implements AutoCloseable {

    /** Details of so many things are asked for at the same time; the service's rate decides how fast. */
    private static final int AT_ONCE = 48;

    private final Place place;
    private final JsonNode measured;
    private final Meter meter;
    private final Item root = new Item(this);
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final List<SdkClient> clients = new ArrayList<>();
    private final Map<String, Refused> refusals = new TreeMap<>();
    private final Map<String, List<Item>> additions = new TreeMap<>();
    private int lists;
    private int things;

    Answers(Place place, JsonNode measured) {
        this.place = place;
        this.measured = measured;
        this.meter = new Meter(place.allowance(), place.account().id() + " " + place.region());
    }

    Place place() {
        return place;
    }

    /** What the surveys that this one comes after have brought back. */
    JsonNode measured() {
        return measured;
    }

    /** The things in one list of it that are of this place; those of no region are in every one. */
    List<JsonNode> measured(String pointer) {
        if (measured.at(pointer).isMissingNode()) {
            isLeftOut(Status.SKIPPED, pointer.replaceFirst("^/", "").replaceFirst("/.*", "") + " was not collected");
        }
        return elements(measured.at(pointer)).stream().filter(place::holds).toList();
    }

    /** More about things that others have listed; what nothing was found out about is left out in the end. */
    void more(String pointer, BiConsumer<JsonNode, Item> fill) {
        List<Item> items = new ArrayList<>();
        for (JsonNode thing : measured(pointer)) {
            Item item = new Item(this).same(thing);
            items.add(item);
            fill.accept(thing, item);
        }
        additions.merge(
                pointer,
                items,
                (first, second) ->
                        Stream.of(first, second).flatMap(List::stream).toList());
    }

    static List<JsonNode> elements(JsonNode list) {
        return all(list).toList();
    }

    static <T> Stream<T> all(Iterable<T> each) {
        return StreamSupport.stream(each.spliterator(), false);
    }

    /** Tells things apart without their names; whoever knows a name can still find it. */
    String hidden(String name) {
        return Hashes.of(place.account().id() + " " + name.toLowerCase(Locale.ROOT));
    }

    /** Something is missing that no call was refused. */
    void isLeftOut(Status status, String why) {
        isAnswered(() -> {
            throw new Refused("", status, why);
        });
    }

    /** The snapshot's own fields. */
    Item root() {
        return root;
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C client(B builder) {
        return client(builder, place.region());
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C client(
            B builder, Region region) {
        builder.httpClient(place.http()).credentialsProvider(place.account().credentials());
        Patience patience = place.allowance().patience();
        C client = Clients.made(builder, Optional.of(region.id()), "aws", () -> {
            builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                    .apiCallAttemptTimeout(patience.once())
                    .apiCallTimeout(patience.call())
                    .retryStrategy(retries -> retries.maxAttempts(patience.tries()))
                    .addExecutionInterceptor(meter)
                    .build());
            return builder.build();
        });
        clients.add(client);
        return client;
    }

    /** Whether a question was answered; a refusal is kept for the end. */
    boolean isAnswered(Runnable question) {
        try {
            question.run();
            return true;
        } catch (RuntimeException e) {
            Refused refusal = Refused.in(e);
            synchronized (refusals) {
                refusals.putIfAbsent(refusal.getMessage(), refusal);
            }
            return false;
        }
    }

    /** A list of things; details are asked for while further pages come in. A list that breaks off is left out: what is unknown is not none. */
    <T> void each(String field, Iterable<T> all, BiConsumer<T, Item> fill) {
        each(root, field, all, fill);
    }

    <T> void each(Item parent, String field, Iterable<T> all, BiConsumer<T, Item> fill) {
        List<Item> items = new ArrayList<>();
        List<Future<?>> filling = new ArrayList<>();
        boolean whole = isAnswered(() -> all.forEach(one -> {
            Item item = place.item(this);
            items.add(item);
            filling.add(workers.submit(() -> isAnswered(() -> fill.accept(one, item))));
        }));
        filling.forEach(Answers::await);
        lists++;
        things += items.size();
        if (whole) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items.stream()
                    .map(Item::node)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(list::add);
            parent.set(field, list);
        }
    }

    /** An answer that comes while others are asked for; nothing where it was refused. */
    <T> Supplier<Optional<T>> later(Supplier<T> question) {
        Future<Optional<T>> asked = workers.submit(() -> {
            List<T> answer = new ArrayList<>();
            return isAnswered(() -> answer.add(question.get())) ? Optional.of(answer.get(0)) : Optional.empty();
        });
        return () -> await(asked);
    }

    private static <T> T await(Future<T> filled) {
        try {
            return filled.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while details were asked for", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e.getCause());
        }
    }

    Collected collected() {
        additions.forEach((pointer, items) -> items.stream()
                .filter(Item::isMore)
                .forEach(item -> root.node().withArray(pointer).add(item.node())));
        root.prune();
        int calls = meter.made().values().stream().mapToInt(Integer::intValue).sum();
        Set<Status> refused = new LinkedHashSet<>();
        refusals.values().forEach(refusal -> refused.add(refusal.status()));
        return new Collected(
                root.node(),
                status(refused),
                refusals.isEmpty() ? "" : place.said(String.join("; ", refusals.keySet())),
                calls,
                meter.dollars(),
                Stream.concat(
                                meter.made().entrySet().stream().map(made -> made.getKey() + " x " + made.getValue()),
                                refusals.values().stream().map(Refused::logged))
                        .map(line -> place.region() + " " + line)
                        .toList());
    }

    private Status status(Set<Status> refused) {
        if (refused.isEmpty()) {
            return lists > 0 && things == 0 ? Status.NOT_USED : Status.OK;
        }
        return root.node().isEmpty() ? refused.iterator().next() : Status.PARTIAL;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        clients.forEach(SdkClient::close);
    }
}
