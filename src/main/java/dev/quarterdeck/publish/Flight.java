package dev.quarterdeck.publish;

import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Many calls to a store under way at once, bounded by their number and by the bytes that they carry.
 *
 * <p>Results are taken by the thread that started the calls, one after another. Once a call has failed no other begins, and those under
 * way are waited for.
 */
final class Flight<T, R> {

    /** With 20 ms for each this is 3,200 a second, a little less than the 3,500 writes that a bucket takes below one prefix. */
    private static final int AT_ONCE = 64;

    private static final long BYTES_AT_ONCE = 64L * 1024 * 1024;

    private final ToLongFunction<T> size;
    private final Function<T, CompletableFuture<R>> call;
    private final BiConsumer<T, R> taken;
    private final BlockingQueue<Landed<T, R>> landed = new LinkedBlockingQueue<>();
    private int calls;
    private long bytes;
    private Optional<Failed<T>> failure = Optional.empty();

    /** A call that failed. */
    record Failed<T>(T item, RuntimeException cause) {}

    private record Landed<T, R>(T item, Optional<R> result, Optional<Throwable> failure) {}

    /** @param size the bytes that a call on an item carries */
    Flight(ToLongFunction<T> size, Function<T, CompletableFuture<R>> call, BiConsumer<T, R> taken) {
        this.size = size;
        this.call = call;
        this.taken = taken;
    }

    /** Calls for each item, begun in their order; the failure of the first call that failed, if any. */
    Optional<Failed<T>> over(Collection<T> items) {
        Iterator<T> waiting = items.iterator();
        while (calls > 0 || (failure.isEmpty() && waiting.hasNext())) {
            if (failure.isEmpty() && waiting.hasNext() && calls < AT_ONCE && (calls == 0 || bytes < BYTES_AT_ONCE)) {
                begin(waiting.next());
            } else {
                land(next());
            }
            for (Landed<T, R> one = landed.poll(); one != null; one = landed.poll()) {
                land(one);
            }
        }
        return failure;
    }

    private void begin(T item) {
        calls++;
        bytes += size.applyAsLong(item);
        var unused = call.apply(item)
                .whenComplete((result, broken) ->
                        landed.add(new Landed<>(item, Optional.ofNullable(result), Optional.ofNullable(broken))));
    }

    private Landed<T, R> next() {
        try {
            return landed.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls were under way", e);
        }
    }

    private void land(Landed<T, R> one) {
        calls--;
        bytes -= size.applyAsLong(one.item());
        if (failure.isPresent()) {
            return;
        }
        if (one.failure().isPresent()) {
            failure = Optional.of(new Failed<>(one.item(), cause(one.failure().get())));
            return;
        }
        try {
            taken.accept(one.item(), one.result().orElseThrow());
        } catch (RuntimeException e) {
            failure = Optional.of(new Failed<>(one.item(), e));
        }
    }

    private static RuntimeException cause(Throwable broken) {
        Throwable cause = broken;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException("a call failed", cause);
    }
}
