package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.framework.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Says of each measured thing which unit it belongs to: what its tag says, else the unit whose prefix its name begins with, else the one that
 * its domain is named after. A thing that none of them places stays without a unit.
 */
public final class Ownership {

    /** Where things are listed that may belong to somebody. */
    private static final List<String> LISTS = List.of(
            "/acm",
            "/api",
            "/cloudformation/stacks",
            "/cloudfront",
            "/dynamodb",
            "/ec2/addresses",
            "/ec2/instances",
            "/ec2/natGateways",
            "/ec2/securityGroupsOpen",
            "/ec2/snapshots",
            "/ec2/volumes",
            "/lambda",
            "/logs/groups",
            "/parameters",
            "/route53/zones",
            "/s3/buckets",
            "/secrets",
            "/ses/identities");

    private static final String UNIT = "unit";

    private final List<Unit> units;

    public Ownership(List<Unit> units) {
        this.units = units.stream().filter(unit -> !unit.isPortfolio()).toList();
    }

    /** Adds the units to a tree of measurements. */
    public void claim(ObjectNode tree) {
        for (String list : LISTS) {
            for (JsonNode thing : tree.at(list)) {
                if (thing instanceof ObjectNode object) {
                    owner(object).ifPresent(unit -> object.put(UNIT, unit));
                }
            }
        }
    }

    private Optional<String> owner(ObjectNode thing) {
        String tag = thing.path(UNIT).asText();
        thing.remove(UNIT);
        return units.stream()
                .map(Unit::id)
                .filter(tag::equals)
                .findFirst()
                .or(() -> names(thing).flatMap(name -> byPrefix(name).stream()).findFirst())
                .or(() -> names(thing).flatMap(name -> byDomain(name).stream()).findFirst());
    }

    /** What a thing is called, the most telling first. */
    private static Stream<String> names(JsonNode thing) {
        return Stream.of(
                        Stream.of(thing.path("name"), thing.path("domain")),
                        StreamSupport.stream(thing.path("aliases").spliterator(), false),
                        StreamSupport.stream(thing.path("origins").spliterator(), false)
                                .map(origin -> origin.path("bucket")))
                .flatMap(part -> part)
                .map(name -> name.asText().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }

    /** The longest prefix decides; services put names of others behind paths, such as {@code /aws/lambda/}. */
    private Optional<String> byPrefix(String name) {
        String last = name.replaceFirst("^/aws/[^/]+/", "").replaceFirst("^/", "");
        return units.stream()
                .flatMap(unit -> Stream.concat(unit.prefixes().stream(), Stream.of(unit.id() + "-", unit.id() + "/"))
                        .map(prefix -> Map.entry(prefix.toLowerCase(Locale.ROOT), unit.id())))
                .filter(claim -> last.startsWith(claim.getKey()))
                .max(Comparator.comparing(claim -> claim.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** A domain belongs to the unit that one of its labels spells, hyphens apart, or whose alias it is or lies below. */
    private Optional<String> byDomain(String name) {
        if (!name.contains(".")) {
            return Optional.empty();
        }
        List<String> labels =
                Stream.of(name.split("\\.")).map(Ownership::letters).toList();
        return units.stream()
                .filter(unit -> labels.contains(letters(unit.id()))
                        || unit.aliases().stream()
                                .map(alias -> alias.toLowerCase(Locale.ROOT))
                                .anyMatch(alias -> name.equals(alias) || name.endsWith("." + alias)))
                .findFirst()
                .map(Unit::id);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
