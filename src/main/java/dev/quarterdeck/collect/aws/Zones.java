package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Route 53's zones, and whether their records say who may send mail in their name. No other record is kept. */
final class Zones {

    private Zones() {}

    static void survey(Answers answers) {
        Route53Client route53 = answers.client(Route53Client.builder());
        Item part = answers.root().item("route53");
        answers.each(
                part,
                "zones",
                () -> route53.listHostedZonesPaginator().hostedZones().iterator(),
                (zone, item) -> {
                    item.put("name", bare(zone.name()))
                            .put("id", zone.id().replaceFirst("^/hostedzone/", ""))
                            .put("records", zone.resourceRecordSetCount());
                    item.ask(() -> records(
                            route53
                                    .listResourceRecordSetsPaginator(list -> list.hostedZoneId(zone.id()))
                                    .resourceRecordSets()
                                    .stream()
                                    .toList(),
                            zone,
                            item));
                });
        part.ask(() -> part.put(
                "queryLogging",
                route53.listQueryLoggingConfigsPaginator().queryLoggingConfigs().stream()
                        .findAny()
                        .isPresent()));
    }

    private static void records(List<ResourceRecordSet> sets, HostedZone zone, Item item) {
        item.put("types", sets.stream().map(ResourceRecordSet::typeAsString).toList());
        item.put("spf", sets.stream().anyMatch(set -> set.name().equals(zone.name()) && says(set, "v=spf1")));
        item.put(
                "dmarc",
                sets.stream().anyMatch(set -> set.name().equals("_dmarc." + zone.name()) && says(set, "v=dmarc1")));
        item.put("dkim", sets.stream().anyMatch(set -> set.name().contains("._domainkey.")));
    }

    private static boolean says(ResourceRecordSet set, String beginning) {
        return set.resourceRecords().stream()
                .anyMatch(record -> record.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^\"\\s*", "")
                        .startsWith(beginning));
    }

    private static String bare(String name) {
        return name.replaceFirst("\\.$", "");
    }
}
