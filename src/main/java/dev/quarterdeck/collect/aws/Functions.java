package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.Cors;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;

/** Lambda's functions: what runs them, how big they are and who may call them. Of their environment, the names. */
final class Functions {

    private static final String NONE = "ResourceNotFoundException";

    /** As Lambda writes times: {@code 2026-04-27T21:14:00.000+0000}. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private Functions() {}

    static void survey(Answers answers) {
        LambdaClient lambda = answers.client(LambdaClient.builder());
        Map<String, Long> versions = new HashMap<>();
        answers.isAnswered(() -> versions.putAll(versions(lambda)));
        answers.each("lambda", () -> lambda.listFunctionsPaginator().functions().iterator(), (function, item) -> {
            configuration(function, item);
            String name = function.functionName();
            item.put("publishedVersions", versions.get(name));
            item.ask(() -> item.put(
                    "aliases",
                    lambda.listAliasesPaginator(list -> list.functionName(name)).aliases().stream()
                            .map(AliasConfiguration::name)
                            .toList()));
            item.ask(() -> url(
                    lambda
                            .listFunctionUrlConfigsPaginator(list -> list.functionName(name))
                            .functionUrlConfigs()
                            .stream()
                            .findFirst(),
                    item));
            item.ask(
                    () -> item.put(
                            "policyPublic",
                            PolicyText.isPublic(lambda.getPolicy(get -> get.functionName(name))
                                    .policy())),
                    NONE,
                    () -> item.put("policyPublic", false));
        });
    }

    /** How many versions of each were published; one list of all takes fewer calls than one of each. */
    private static Map<String, Long> versions(LambdaClient lambda) {
        return lambda.listFunctionsPaginator(list -> list.functionVersion(FunctionVersion.ALL)).functions().stream()
                .collect(Collectors.groupingBy(
                        FunctionConfiguration::functionName,
                        Collectors.filtering(Functions::isPublished, Collectors.counting())));
    }

    /** What may still change stands in the same list, under a name of its own. */
    private static boolean isPublished(FunctionConfiguration version) {
        return version.version() != null && !version.version().equals("$LATEST");
    }

    /** The values of the environment are dropped here, before anything else sees the answer. */
    private static void configuration(FunctionConfiguration function, Item item) {
        item.put("name", function.functionName());
        item.set(
                "runtime",
                function.runtimeAsString() == null
                        ? NullNode.getInstance()
                        : item.node().textNode(function.runtimeAsString()));
        item.put("arch", function.architecturesAsStrings().stream().findFirst().orElse("x86_64"))
                .put("memoryMb", function.memorySize())
                .put("timeoutS", function.timeout())
                .put("codeBytes", function.codeSize())
                .put("lastModified", moment(function.lastModified()));
        EnvironmentResponse environment = function.environment();
        if (environment == null) {
            item.put("envNames", List.of());
        } else if (environment.error() == null) {
            item.put("envNames", environment.variables().keySet());
        }
    }

    private static Instant moment(String written) {
        return OffsetDateTime.parse(written, WRITTEN).toInstant();
    }

    private static void url(Optional<FunctionUrlConfig> url, Item item) {
        if (url.isEmpty()) {
            item.set("url", NullNode.getInstance());
            return;
        }
        Item door = item.item("url").put("auth", url.get().authTypeAsString());
        Cors cors = url.get().cors();
        if (cors == null) {
            door.set("cors", NullNode.getInstance());
        } else {
            door.item("cors").put("allowOrigins", cors.allowOrigins());
        }
    }
}
