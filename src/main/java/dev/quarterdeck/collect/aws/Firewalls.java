package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ResourceType;
import software.amazon.awssdk.services.wafv2.model.Scope;

/** WAF's web ACLs, and what they stand before. */
final class Firewalls {

    private static final List<ResourceType> GUARDED =
            List.of(ResourceType.APPLICATION_LOAD_BALANCER, ResourceType.API_GATEWAY);

    private Firewalls() {}

    /** Those before distributions are known in one region only; which they are, the distributions say. */
    static void survey(Answers answers) {
        Wafv2Client waf = answers.client(Wafv2Client.builder());
        boolean edge = answers.place().region().equals(Region.US_EAST_1);
        List<Scope> scopes = edge ? List.of(Scope.CLOUDFRONT, Scope.REGIONAL) : List.of(Scope.REGIONAL);
        answers.each(
                "waf", () -> scopes.stream().flatMap(scope -> named(waf, scope)).iterator(), (acl, item) -> {
                    item.put("name", acl.name()).put("scope", acl.scope().toString());
                    if (acl.scope() == Scope.REGIONAL) {
                        item.ask(() -> item.put(
                                "resources",
                                GUARDED.stream()
                                        .flatMap(type -> waf
                                                .listResourcesForWebACL(list -> list.webACLArn(acl.arn())
                                                        .resourceType(type))
                                                .resourceArns()
                                                .stream())
                                        .map(Arn::resource)
                                        .toList()));
                    }
                });
    }

    /** A web ACL with the scope that it was listed under. */
    private record Listed(String name, String arn, Scope scope) {}

    private static Stream<Listed> named(Wafv2Client waf, Scope scope) {
        return Pages.stream(
                        marker -> waf.listWebACLs(list -> list.scope(scope).nextMarker(marker)),
                        page -> page.nextMarker(),
                        page -> page.webACLs())
                .map(acl -> new Listed(acl.name(), acl.arn(), scope));
    }
}
