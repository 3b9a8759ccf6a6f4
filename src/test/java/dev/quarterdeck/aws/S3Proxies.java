package dev.quarterdeck.aws;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that ask for an {@link S3Proxy} the one of this run. */
public final class S3Proxies implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == S3Proxy.class;
    }

    @Override
    public S3Proxy resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(S3Proxies.class))
                .getOrComputeIfAbsent(S3Proxy.class, key -> S3Proxy.start(), S3Proxy.class);
    }
}
