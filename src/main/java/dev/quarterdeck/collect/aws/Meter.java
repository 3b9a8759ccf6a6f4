package dev.quarterdeck.collect.aws;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;

/** Stands between a collector's clients and AWS: lets every try of every call wait for its turn, counts and pays for it, and says what a failure means. */
final class Meter implements ExecutionInterceptor {

    private final Allowance allowance;
    private final String of;
    private final Map<String, Integer> made = new TreeMap<>();
    private BigDecimal dollars = BigDecimal.ZERO;

    /** @param of the account and region that are asked */
    Meter(Allowance allowance, String of) {
        this.allowance = allowance;
        this.of = of;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String call = call(attributes);
        int units = context.request() instanceof GetMetricDataRequest metrics
                ? metrics.metricDataQueries().size()
                : 1;
        BigDecimal price = allowance.take(call, of, units);
        synchronized (this) {
            made.merge(call, 1, Integer::sum);
            dollars = dollars.add(price);
        }
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        String call = call(attributes);
        Refused.note(context.exception(), call, allowance.calls().right(call));
        return context.exception();
    }

    /** Such as {@code Lambda.ListFunctions}. */
    private static String call(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).replace(" ", "") + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    /** How often each call was made, further tries too. */
    synchronized Map<String, Integer> made() {
        return new TreeMap<>(made);
    }

    synchronized BigDecimal dollars() {
        return dollars;
    }
}
