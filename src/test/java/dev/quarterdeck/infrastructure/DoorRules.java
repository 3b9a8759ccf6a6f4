package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.items;
import static dev.quarterdeck.infrastructure.Template.say;
import static dev.quarterdeck.infrastructure.Template.texts;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the readers' way in: by the function, over present TLS, with no trace of a link left behind. */
final class DoorRules {

    static final Map<String, Predicate<Template>> ALL = Map.ofEntries(
            entry("the archive is reached by origin access control", DoorRules::originIsPrivate),
            entry("readers speak TLS 1.2 at least", DoorRules::tlsIsPresent),
            entry("every behaviour refuses plain HTTP", DoorRules::httpsOnly),
            entry("every behaviour asks the function", DoorRules::functionEverywhere),
            entry("readers only read", DoorRules::readersOnlyRead),
            entry("every behaviour sends the headers", DoorRules::headersEverywhere),
            entry("browsers keep no report", DoorRules::browsersKeepNoReport),
            entry("nothing of a reader is part of what is cached", DoorRules::cacheKeysAreBare),
            entry("editions are cached for good and the front page briefly", DoorRules::cacheTimes),
            entry("HTTP/2 and HTTP/3 are on", DoorRules::newestHttp),
            entry("what is missing leads to expired.html", DoorRules::missingFiles),
            entry("the function fits the edge and has its store", DoorRules::functionFits),
            entry("the fleet's runner shares what members use", DoorRules::runnerShares),
            entry("access logs hold no links", DoorRules::logsHoldNoLinks));

    private static final int FUNCTION_LIMIT = 10_240;
    private static final int YEAR = 31_536_000;
    private static final int BRIEFLY = 300;
    private static final String OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    private static final Set<String> LOGGED = Set.of(
            "date",
            "time",
            "x-edge-location",
            "c-ip",
            "cs-method",
            "cs(Host)",
            "cs-uri-stem",
            "sc-status",
            "cs(User-Agent)",
            "x-edge-result-type",
            "x-edge-request-id",
            "x-edge-detailed-result-type");

    private DoorRules() {}

    private static JsonNode distribution(Template template) {
        return template.properties("Distribution").path("DistributionConfig");
    }

    private static List<JsonNode> behaviours(Template template) {
        return Stream.concat(
                        items(distribution(template).path("DefaultCacheBehavior")).stream(),
                        items(distribution(template).path("CacheBehaviors")).stream())
                .toList();
    }

    /** What a site has of its own, or a member of the fleet has from its runner by the same name. */
    private static String shared(JsonNode node) {
        JsonNode choice = node.path("Fn::If");
        String own = say(choice.path(2));
        boolean same = say(choice.path(0)).equals("IsMember")
                && say(choice.at("/1/Fn::ImportValue"))
                        .equals(own.replace("{", "{FleetName}-").replaceAll("}$", ""));
        return same ? own : say(node);
    }

    private static boolean originIsPrivate(Template template) {
        JsonNode access = template.properties("OriginAccess").path("OriginAccessControlConfig");
        return access.path("SigningBehavior").asText().equals("always")
                && access.path("SigningProtocol").asText().equals("sigv4")
                && access.path("OriginAccessControlOriginType").asText().equals("s3")
                && items(distribution(template).path("Origins")).stream()
                        .allMatch(origin ->
                                shared(origin.path("OriginAccessControlId")).equals("{OriginAccess}")
                                        && say(origin.path("DomainName")).equals("{Archive.RegionalDomainName}")
                                        && origin.at("/S3OriginConfig/OriginAccessIdentity")
                                                .asText("?")
                                                .isEmpty());
    }

    private static boolean tlsIsPresent(Template template) {
        JsonNode own = distribution(template).at("/ViewerCertificate/Fn::If/1");
        return own.path("MinimumProtocolVersion").asText().matches("TLSv1\\.[23]_202\\d")
                && own.path("SslSupportMethod").asText().equals("sni-only");
    }

    private static boolean httpsOnly(Template template) {
        return behaviours(template).stream()
                .allMatch(each -> each.path("ViewerProtocolPolicy").asText().equals("https-only"));
    }

    private static boolean functionEverywhere(Template template) {
        return behaviours(template).stream()
                .map(each -> items(each.path("FunctionAssociations")))
                .allMatch(all -> all.size() == 1
                        && all.stream()
                                .allMatch(one -> one.path("EventType").asText().equals("viewer-request")
                                        && say(one.path("FunctionARN")).equals("{Door.FunctionMetadata.FunctionARN}")));
    }

    private static boolean readersOnlyRead(Template template) {
        return behaviours(template).stream()
                .allMatch(each -> texts(each.path("AllowedMethods")).equals(List.of("GET", "HEAD")));
    }

    private static boolean headersEverywhere(Template template) {
        return behaviours(template).stream()
                .map(each -> headers(template, each))
                .allMatch(each -> {
                    JsonNode security = each.path("SecurityHeadersConfig");
                    String content = security.at("/ContentSecurityPolicy/ContentSecurityPolicy")
                            .asText();
                    return security.at("/StrictTransportSecurity/AccessControlMaxAgeSec")
                                            .asInt()
                                    >= YEAR
                            && security.has("ContentTypeOptions")
                            && security.at("/FrameOptions/FrameOption").asText().equals("DENY")
                            && security.at("/ReferrerPolicy/ReferrerPolicy")
                                    .asText()
                                    .equals("no-referrer")
                            && content.contains("default-src 'none'")
                            && content.contains("frame-ancestors 'none'")
                            && !content.contains("script-src 'unsafe")
                            && !content.contains("*")
                            && custom(each, "X-Robots-Tag").equals("noindex")
                            && each.findValues("Override").stream().allMatch(JsonNode::asBoolean);
                });
    }

    private static boolean browsersKeepNoReport(Template template) {
        return behaviours(template).stream()
                .filter(each -> !each.path("PathPattern").asText().equals("/assets/*"))
                .allMatch(
                        each -> custom(headers(template, each), "Cache-Control").equals("private, no-cache"));
    }

    private static JsonNode headers(Template template, JsonNode behaviour) {
        String policy = shared(behaviour.path("ResponseHeadersPolicyId"));
        return template.properties(policy.replaceAll("[{}]", "")).path("ResponseHeadersPolicyConfig");
    }

    private static String custom(JsonNode headers, String name) {
        return items(headers.at("/CustomHeadersConfig/Items")).stream()
                .filter(each -> each.path("Header").asText().equals(name))
                .map(each -> each.path("Value").asText())
                .collect(Collectors.joining(" and "));
    }

    private static boolean cacheKeysAreBare(Template template) {
        return template.each("AWS::CloudFront::CachePolicy", policy -> {
                    JsonNode key = policy.at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");
                    return Stream.of("CookieBehavior", "HeaderBehavior", "QueryStringBehavior")
                            .allMatch(each -> key.findValuesAsText(each).equals(List.of("none")));
                })
                && behaviours(template).stream()
                        .allMatch(each -> !each.has("OriginRequestPolicyId") && !each.has("ForwardedValues"));
    }

    private static boolean cacheTimes(Template template) {
        Map<String, String> byPath = behaviours(template).stream()
                .collect(Collectors.toMap(
                        each -> each.path("PathPattern").asText(), each -> shared(each.path("CachePolicyId"))));
        JsonNode editions = template.properties("ReportCache").path("CachePolicyConfig");
        JsonNode front = template.properties("FrontCache").path("CachePolicyConfig");
        return byPath.equals(Map.of("", "{FrontCache}", "/2*/*", "{ReportCache}", "/assets/*", OPTIMIZED))
                && editions.path("MinTTL").asInt() == YEAR
                && front.path("MaxTTL").asInt(YEAR) <= BRIEFLY;
    }

    private static boolean runnerShares(Template template) {
        return Stream.of("OriginAccess", "ReportCache", "FrontCache", "ReportHeaders", "AssetHeaders")
                .allMatch(name -> {
                    JsonNode output = template.tree().path("Outputs").path(name);
                    return output.path("Condition").asText().equals("RunsFleet")
                            && say(output.path("Value")).equals("{" + name + "}")
                            && say(output.at("/Export/Name")).equals("{SiteName}-" + name);
                });
    }

    private static boolean newestHttp(Template template) {
        return distribution(template).path("HttpVersion").asText().equals("http2and3");
    }

    private static boolean missingFiles(Template template) {
        return items(distribution(template).path("CustomErrorResponses")).stream()
                .anyMatch(each -> each.path("ErrorCode").asInt() == 403
                        && each.path("ResponseCode").asInt() == 404
                        && each.path("ResponsePagePath").asText().equals("/expired.html")
                        && each.path("ErrorCachingMinTTL").asInt(YEAR) == 0);
    }

    private static boolean functionFits(Template template) {
        JsonNode door = template.properties("Door");
        return door.path("FunctionCode").asText().getBytes(StandardCharsets.UTF_8).length <= FUNCTION_LIMIT
                && door.path("AutoPublish").asBoolean()
                && door.at("/FunctionConfig/Runtime").asText().equals("cloudfront-js-2.0")
                && say(door.at("/FunctionConfig/KeyValueStoreAssociations/0/KeyValueStoreARN"))
                        .equals("{AccessStore.Arn}");
    }

    private static boolean logsHoldNoLinks(Template template) {
        List<String> fields = texts(template.properties("AccessLogDelivery").path("RecordFields"));
        return !fields.isEmpty()
                && LOGGED.containsAll(fields)
                && !distribution(template).has("Logging")
                && behaviours(template).stream().noneMatch(each -> each.has("RealtimeLogConfigArn"));
    }
}
