package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs collectors, all at once, and makes one tree of what they bring back.
 *
 * <p>The same answers give the same tree, in whatever order they arrive: parts are put together in the order of the list.
 */
public final class Collectors {

    private static final int SCHEMA = 1;

    private final List<Collector> collectors;

    public Collectors(List<Collector> collectors) {
        this.collectors = List.copyOf(collectors);
    }

    /** What one of them brought back, and after how long. */
    private record Ended(Collector collector, Collected collected, double seconds) {}

    /**
     * Asks all of them.
     *
     * @param now when the snapshot is said to have been collected
     * @param told hears of each that has ended, in the order in which they end
     */
    public Measurement run(Instant now, Consumer<Measurement.Row> told) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<Collector, CompletableFuture<Ended>> running = new LinkedHashMap<>();
            Stream.iterate(collectors, left -> !left.isEmpty(), left -> begin(left, running, threads, told))
                    .forEach(left -> {});
            return measurement(
                    now, running.values().stream().map(CompletableFuture::join).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Begins those that wait for none of the others in the list, and returns the others. */
    private static List<Collector> begin(
            List<Collector> list,
            Map<Collector, CompletableFuture<Ended>> running,
            ExecutorService threads,
            Consumer<Measurement.Row> told) {
        List<Collector> waiting = new ArrayList<>();
        Map<Collector, CompletableFuture<Ended>> begun = new LinkedHashMap<>();
        for (Collector collector : list) {
            if (list.stream().anyMatch(other -> collector.after().contains(other.name()))) {
                waiting.add(collector);
                continue;
            }
            List<CompletableFuture<Ended>> before = running.entrySet().stream()
                    .filter(other -> collector.after().contains(other.getKey().name()))
                    .map(Map.Entry::getValue)
                    .toList();
            begun.put(
                    collector,
                    CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                            .thenApplyAsync(all -> ended(collector, before, told), threads));
        }
        if (begun.isEmpty()) {
            throw new IllegalStateException("these collectors wait for each other: "
                    + waiting.stream().map(Collector::name).toList());
        }
        running.putAll(begun);
        return waiting;
    }

    private static Ended ended(
            Collector collector, List<CompletableFuture<Ended>> before, Consumer<Measurement.Row> told) {
        long begun = System.nanoTime();
        ObjectNode measured = JsonNodeFactory.instance.objectNode();
        before.forEach(other -> Merge.into(measured, other.join().collected().part()));
        Collected collected;
        try {
            collected = collector.collect(measured);
        } catch (RuntimeException e) {
            collected = Collected.broken(e);
        }
        Ended ended =
                new Ended(collector, collected, (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1));
        synchronized (told) {
            told.accept(row(List.of(ended)));
        }
        return ended;
    }

    private static Measurement measurement(Instant now, List<Ended> all) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA);
        tree.put("collectedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        Map<String, List<Ended>> byName = new TreeMap<>();
        for (Ended ended : all) {
            Merge.into(tree, ended.collected().part());
            byName.computeIfAbsent(ended.collector().name(), name -> new ArrayList<>())
                    .add(ended);
        }
        List<Measurement.Row> rows =
                byName.values().stream().map(Collectors::row).toList();
        ObjectNode fared = tree.putObject("collectors");
        rows.forEach(row -> fared.set(row.name(), fared(row)));
        return new Measurement(tree, rows);
    }

    private static JsonNode fared(Measurement.Row row) {
        ObjectNode fared = JsonNodeFactory.instance
                .objectNode()
                .put("status", row.status().word())
                .put("calls", row.calls());
        if (!row.message().isEmpty()) {
            fared.put("message", row.message());
        }
        return fared;
    }

    /** Of collectors of one name; the slowest says how long they took. */
    private static Measurement.Row row(List<Ended> same) {
        List<Collected> all = same.stream().map(Ended::collected).toList();
        return new Measurement.Row(
                same.get(0).collector().name(),
                Status.of(all.stream().map(Collected::status).toList()),
                String.join(
                        "; ",
                        all.stream()
                                .map(Collected::message)
                                .filter(said -> !said.isEmpty())
                                .distinct()
                                .toList()),
                all.stream().mapToInt(Collected::calls).sum(),
                same.stream().mapToDouble(Ended::seconds).max().orElse(0),
                all.stream().map(Collected::dollars).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().flatMap(each -> each.log().stream()).toList());
    }
}
