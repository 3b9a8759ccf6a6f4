package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** CloudFront's distributions: what is before the sites, and what it lets through. */
final class Distributions {

    private static final String ALL = "allow-all";

    private Distributions() {}

    static void survey(Answers answers) {
        CloudFrontClient cloudfront = answers.client(CloudFrontClient.builder());
        JsonNode listed = answers.measured().at("/s3/buckets");
        Optional<List<String>> viewers =
                Viewers.of(answers.measured().at("/cost/usageTypes")).filter(regions -> regions.size() == 1);
        Optional<Set<String>> buckets = Optional.of(listed)
                .filter(JsonNode::isArray)
                .map(list -> Answers.elements(list).stream()
                        .map(bucket -> bucket.path("name").asText())
                        .collect(Collectors.toSet()));
        answers.each(
                "cloudfront",
                Pages.of(
                        marker -> cloudfront
                                .listDistributions(list -> list.marker(marker))
                                .distributionList(),
                        list -> list.nextMarker(),
                        list -> list.items()),
                (distribution, item) -> {
                    summary(distribution, item);
                    viewers.ifPresent(regions -> item.put("viewerRegions", regions));
                    origins(distribution.origins().items(), item, buckets);
                    item.ask(() -> {
                        DistributionConfig config = cloudfront
                                .getDistributionConfig(get -> get.id(distribution.id()))
                                .distributionConfig();
                        item.put("defaultRoot", config.defaultRootObject());
                        item.put(
                                "logging",
                                config.logging() != null && config.logging().enabled());
                    });
                });
    }

    private static void summary(DistributionSummary distribution, Item item) {
        List<Behaviour> behaviours = Behaviour.of(distribution);
        boolean open = behaviours.stream().anyMatch(each -> each.viewerPolicy().equals(ALL));
        item.put("id", distribution.id())
                .put(
                        "aliases",
                        distribution.aliases() == null
                                ? List.of()
                                : distribution.aliases().items())
                .put("enabled", distribution.enabled())
                .put("webAclId", Arn.resource(distribution.webACLId()))
                .put("viewerPolicy", open ? ALL : behaviours.get(0).viewerPolicy())
                .put("compress", behaviours.stream().allMatch(Behaviour::compress))
                .list("behaviours", behaviours, (behaviour, one) -> behaviour.into(one))
                .put("priceClass", distribution.priceClassAsString());
        if (distribution.viewerCertificate() != null) {
            item.put("minTls", distribution.viewerCertificate().minimumProtocolVersionAsString());
        }
    }

    /** Of the account's own buckets it is known whether they are there; one of another account looks like one that is not. */
    private static void origins(List<Origin> origins, Item item, Optional<Set<String>> buckets) {
        ArrayNode list = item.node().putArray("origins");
        boolean closed = true;
        for (Origin origin : origins) {
            boolean bucket = origin.s3OriginConfig() != null;
            var one = list.addObject().put("type", bucket ? "s3" : "custom");
            if (bucket) {
                String name = origin.domainName().replaceFirst("\\.s3[.-].*$", "");
                one.put("bucket", name);
                buckets.ifPresent(all -> one.put("exists", all.contains(name)));
                closed &= has(origin.originAccessControlId())
                        || has(origin.s3OriginConfig().originAccessIdentity());
            }
        }
        if (!items(list, "s3").isEmpty()) {
            item.put("oac", closed);
        }
    }

    private static List<JsonNode> items(ArrayNode list, String type) {
        return Answers.elements(list).stream()
                .filter(one -> one.path("type").asText().equals(type))
                .toList();
    }

    private static boolean has(String id) {
        return id != null && !id.isEmpty();
    }
}
