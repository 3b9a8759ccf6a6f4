package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;

/** API Gateway's interfaces: which routes there are, and who may call them. */
final class Interfaces {

    private static final String AUTH = "auth";

    private Interfaces() {}

    /** Two services make one list. */
    static void survey(Answers answers) {
        Item both = new Item(answers);
        ApiGatewayV2Client http = answers.client(ApiGatewayV2Client.builder());
        answers.each(
                both,
                "http",
                Pages.of(
                        token -> http.getApis(get -> get.nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.items()),
                (api, item) -> http(http, api, item));
        ApiGatewayClient rest = answers.client(ApiGatewayClient.builder());
        answers.each(both, "rest", () -> rest.getRestApisPaginator().items().iterator(), (api, item) -> {
            item.put("id", api.id()).put("name", api.name()).put("kind", "rest").unit(api.tags());
            rest(rest, api.id(), item);
        });
        if (both.node().has("http") && both.node().has("rest")) {
            answers.root()
                    .node()
                    .putArray("api")
                    .addAll(Answers.elements(both.node().get("http")))
                    .addAll(Answers.elements(both.node().get("rest")));
        }
    }

    private static void http(ApiGatewayV2Client http, Api api, Item item) {
        item.put("id", api.apiId()).put("name", api.name()).put("kind", "http").unit(api.tags());
        if (api.corsConfiguration() == null) {
            item.set("cors", NullNode.getInstance());
        } else {
            item.item("cors").put("allowOrigins", api.corsConfiguration().allowOrigins());
        }
        item.list(
                "routes",
                Pages.of(
                        token -> http.getRoutes(get -> get.apiId(api.apiId()).nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.items()),
                (route, one) -> one.put("route", route.routeKey()).put(AUTH, route.authorizationTypeAsString()));
        item.list(
                "stages",
                Pages.of(
                        token -> http.getStages(get -> get.apiId(api.apiId()).nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.items()),
                (stage, one) -> one.put("name", stage.stageName()).put("accessLog", stage.accessLogSettings() != null));
    }

    private static void rest(ApiGatewayClient rest, String id, Item item) {
        item.list(
                "routes",
                () -> rest.getResourcesPaginator(get -> get.restApiId(id).embed("methods")).items().stream()
                        .flatMap(resource ->
                                Optional.ofNullable(resource.resourceMethods()).orElse(Map.of()).entrySet().stream()
                                        .map(method ->
                                                Map.entry(method.getKey() + " " + resource.path(), method.getValue())))
                        .iterator(),
                (method, one) -> one.put("route", method.getKey())
                        .put(AUTH, method.getValue().authorizationType()));
        item.list(
                "stages",
                () -> rest.getStages(get -> get.restApiId(id)).item().iterator(),
                (stage, one) -> one.put("name", stage.stageName())
                        .put("accessLog", stage.accessLogSettings() != null)
                        .put("webAcl", stage.webAclArn() != null));
    }
}
