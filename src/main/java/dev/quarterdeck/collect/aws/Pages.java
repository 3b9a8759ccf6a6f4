package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The elements of answers that come in pages, for calls whose pages the SDK does not turn by itself. */
final class Pages {

    private Pages() {}

    /** What a call without a token takes. */
    interface Ask<R> {
        R ask(@Nullable String token);
    }

    /** Pages are asked for when their elements are, one after the other. */
    static <R, T> Iterable<T> of(Ask<R> ask, Function<R, @Nullable String> next, Function<R, List<T>> elements) {
        return () -> stream(ask, next, elements).iterator();
    }

    static <R, T> Stream<T> stream(Ask<R> ask, Function<R, @Nullable String> next, Function<R, List<T>> elements) {
        return pages(ask, next).flatMap(page -> elements.apply(page).stream());
    }

    /** The same of pages that the SDK turns. */
    static <R, T> Iterable<T> of(Iterable<R> pages, Function<R, List<T>> elements) {
        return () -> StreamSupport.stream(pages.spliterator(), false)
                .flatMap(page -> elements.apply(page).stream())
                .iterator();
    }

    private static <R> Stream<R> pages(Ask<R> ask, Function<R, @Nullable String> next) {
        return Stream.iterate(
                        List.of(ask.ask(null)),
                        page -> !page.isEmpty(),
                        page -> following(next.apply(page.get(0))).map(ask::ask).stream()
                                .toList())
                .map(page -> page.get(0));
    }

    /** Some services end with no token, some with an empty one. */
    private static Optional<String> following(@Nullable String token) {
        return Optional.ofNullable(token).filter(text -> !text.isEmpty());
    }
}
