package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;

/** EC2's network, disks and machines: what is there, paid for and open. */
final class Network {

    /** All ports, as EC2 has them in a rule for every protocol. */
    private static final int ALL = 65_535;

    private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0");

    private Network() {}

    static void survey(Answers answers) {
        Ec2Client ec2 = answers.client(Ec2Client.builder());
        Item part = answers.root().item("ec2");
        addresses(answers, ec2, part);
        storage(answers, ec2, part);
        answers.each(
                part,
                "instances",
                () -> ec2.describeInstancesPaginator().reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .iterator(),
                (instance, item) -> tagged(
                        instance.tags(),
                        item.put("id", instance.instanceId())
                                .put("type", instance.instanceTypeAsString())
                                .put("state", instance.state().nameAsString())));
        answers.each(
                part,
                "securityGroupsOpen",
                () -> ec2.describeSecurityGroupsPaginator().securityGroups().stream()
                        .filter(group -> !open(group).isEmpty())
                        .iterator(),
                (group, item) -> ports(open(group), tagged(group.tags(), item.put("id", group.groupId()))));
        part.ask(() ->
                part.put("vpcs", ec2.describeVpcsPaginator().vpcs().stream().count()));
    }

    /** Addresses are told whose they are: a gateway's, a machine's, or nobody's. */
    private static void addresses(Answers answers, Ec2Client ec2, Item part) {
        Map<String, String> gateways = new TreeMap<>();
        answers.each(
                part,
                "natGateways",
                () -> ec2.describeNatGatewaysPaginator().natGateways().stream()
                        .filter(gateway -> !gateway.stateAsString().equals("deleted"))
                        .iterator(),
                (gateway, item) -> {
                    List<String> own = gateway.natGatewayAddresses().stream()
                            .map(NatGatewayAddress::allocationId)
                            .filter(id -> id != null)
                            .toList();
                    synchronized (gateways) {
                        own.forEach(id -> gateways.put(id, gateway.natGatewayId()));
                    }
                    tagged(gateway.tags(), item.put("id", gateway.natGatewayId()))
                            .put("state", gateway.stateAsString())
                            .put("created", gateway.createTime())
                            .put("addresses", own);
                });
        answers.each(
                part, "addresses", () -> ec2.describeAddresses().addresses().iterator(), (address, item) -> {
                    tagged(address.tags(), item.put("id", address.allocationId()));
                    Optional<String> holder = holder(address, gateways);
                    holder.ifPresentOrElse(
                            id -> item.put("association", id), () -> item.set("association", NullNode.getInstance()));
                });
    }

    private static Optional<String> holder(Address address, Map<String, String> gateways) {
        return Stream.of(
                        Optional.ofNullable(gateways.get(address.allocationId())),
                        Optional.ofNullable(address.instanceId()),
                        Optional.ofNullable(address.networkInterfaceId()),
                        Optional.ofNullable(address.associationId()))
                .flatMap(Optional::stream)
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static void storage(Answers answers, Ec2Client ec2, Item part) {
        answers.each(
                part,
                "volumes",
                () -> ec2.describeVolumesPaginator().volumes().iterator(),
                (volume, item) -> tagged(volume.tags(), item.put("id", volume.volumeId()))
                        .put("type", volume.volumeTypeAsString())
                        .put("sizeGb", volume.size())
                        .put("attached", !volume.attachments().isEmpty()));
        answers.each(
                part,
                "snapshots",
                () -> ec2.describeSnapshotsPaginator(own -> own.ownerIds("self"))
                        .snapshots()
                        .iterator(),
                (snapshot, item) -> tagged(snapshot.tags(), item.put("id", snapshot.snapshotId()))
                        .put("created", snapshot.startTime())
                        .put("sizeGb", snapshot.volumeSize()));
    }

    /** Ports from one to another. */
    private record Ports(int from, int to) {}

    /** What anybody may connect to. */
    private static List<Ports> open(SecurityGroup group) {
        return group.ipPermissions().stream()
                .filter(rule -> Stream.concat(
                                rule.ipRanges().stream().map(IpRange::cidrIp),
                                rule.ipv6Ranges().stream().map(Ipv6Range::cidrIpv6))
                        .anyMatch(ANYWHERE::contains))
                .flatMap(Network::ports)
                .distinct()
                .sorted(Comparator.comparing(Ports::from).thenComparing(Ports::to))
                .toList();
    }

    /** A rule for every protocol names no ports; one for pings names less than none. */
    private static Stream<Ports> ports(IpPermission rule) {
        if (rule.ipProtocol().equals("-1")) {
            return Stream.of(new Ports(0, ALL));
        }
        return rule.fromPort() == null || rule.toPort() == null || rule.fromPort() < 0
                ? Stream.empty()
                : Stream.of(new Ports(rule.fromPort(), rule.toPort()));
    }

    private static void ports(List<Ports> open, Item item) {
        ArrayNode single = item.node().putArray("ports");
        open.stream().filter(ports -> ports.from() == ports.to()).forEach(ports -> single.add(ports.from()));
        ArrayNode ranges = item.node().putArray("portRanges");
        open.stream()
                .filter(ports -> ports.from() < ports.to())
                .forEach(ports -> ranges.addObject().put("from", ports.from()).put("to", ports.to()));
    }

    private static Item tagged(List<Tag> tags, Item item) {
        return item.unit(tags.stream(), Tag::key, Tag::value);
    }
}
