package dev.quarterdeck.browser;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Browser} of this run, and the sample that was published once for all of them. */
public final class Browsers implements ParameterResolver {

    private static final Map<Class<?>, Supplier<AutoCloseable>> MADE =
            Map.of(Browser.class, Browser::start, PublishedSample.class, PublishedSample::publish);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return MADE.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return test.getRoot()
                .getStore(Namespace.create(Browsers.class))
                .getOrComputeIfAbsent(
                        type, key -> Objects.requireNonNull(MADE.get(type)).get());
    }
}
