package dev.quarterdeck.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/** S3's control plane has a host for each account; here all of them are this machine. The SDK finds this by its name in a resource. */
public final class OneHost implements ExecutionInterceptor {

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        return request.host().endsWith(".localhost")
                ? request.toBuilder().host("localhost").build()
                : request;
    }
}
