package dev.quarterdeck.source;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does the same to each of many things on all cores. Each core takes the next thing when it is done with one: a parallel stream would
 * hand out a few large shares beforehand, and at the end most cores would wait for the slowest.
 */
public final class AllCores {

    private AllCores() {}

    /** What was made of each, in their order. Where one fails, no other is begun. */
    public static <A, B> List<B> map(List<A> things, Function<A, B> make) {
        AtomicReferenceArray<B> made = new AtomicReferenceArray<>(things.size());
        AtomicInteger next = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(core -> {
                    for (int at = next.getAndIncrement(); at < things.size(); at = next.getAndIncrement()) {
                        try {
                            made.set(at, make.apply(things.get(at)));
                        } catch (RuntimeException | Error e) {
                            next.set(things.size());
                            throw e;
                        }
                    }
                });
        return IntStream.range(0, things.size()).mapToObj(made::get).toList();
    }
}
