package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;

/**
 * How a distribution treats some of its paths.
 *
 * @param path the paths' pattern
 * @param policy the cache policy that says how long they are kept; without one the next does
 * @param ttlS seconds for which they are kept where the origin says nothing
 */
record Behaviour(String path, String viewerPolicy, boolean compress, Optional<String> policy, Optional<Long> ttlS) {

    private static final String ANY = "*";

    /** The one for all paths that no other is for comes first. */
    static List<Behaviour> of(DistributionSummary distribution) {
        Stream<CacheBehavior> others =
                distribution.cacheBehaviors() == null ? Stream.of() : distribution.cacheBehaviors().items().stream();
        return Stream.concat(Stream.of(of(distribution.defaultCacheBehavior())), others.map(Behaviour::of))
                .toList();
    }

    @SuppressWarnings("deprecation") // CloudFront goes on answering with the times of those who have no cache policy
    private static Behaviour of(DefaultCacheBehavior behaviour) {
        return of(
                ANY,
                behaviour.viewerProtocolPolicyAsString(),
                behaviour.compress(),
                behaviour.cachePolicyId(),
                behaviour.defaultTTL());
    }

    @SuppressWarnings("deprecation") // the same
    private static Behaviour of(CacheBehavior behaviour) {
        return of(
                behaviour.pathPattern(),
                behaviour.viewerProtocolPolicyAsString(),
                behaviour.compress(),
                behaviour.cachePolicyId(),
                behaviour.defaultTTL());
    }

    private static Behaviour of(
            String path, String viewerPolicy, @Nullable Boolean compress, @Nullable String policy, @Nullable Long ttl) {
        return new Behaviour(
                path,
                viewerPolicy,
                Boolean.TRUE.equals(compress),
                Optional.ofNullable(policy).filter(id -> !id.isEmpty()),
                Optional.ofNullable(ttl));
    }

    void into(Item item) {
        item.put("path", path).put("viewerPolicy", viewerPolicy).put("compress", compress);
        policy.ifPresent(id -> item.put("cachePolicyId", id));
        ttlS.filter(ttl -> policy.isEmpty()).ifPresent(ttl -> item.put("ttlS", ttl));
    }
}
