package dev.quarterdeck.aws;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that ask for an {@link AwsFake} the one of this run. */
public final class AwsFakes implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == AwsFake.class;
    }

    @Override
    public AwsFake resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(AwsFakes.class))
                .getOrComputeIfAbsent(AwsFake.class, key -> AwsFake.start(), AwsFake.class);
    }
}
