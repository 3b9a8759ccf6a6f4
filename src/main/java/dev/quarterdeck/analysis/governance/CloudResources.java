package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Owners;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the cloud account holds, by unit: of its tag, else of its name's beginning, else of none. */
public record CloudResources(List<Resource> all) {

    /** The kinds counted, with where the metrics list them and what names one. */
    public enum Kind {
        FUNCTION("/lambda", "name"),
        BUCKET("/s3/buckets", "name"),
        TABLE("/dynamodb", "name"),
        DISTRIBUTION("/cloudfront", "id"),
        ZONE("/route53/zones", "name");

        private final String pointer;
        private final String name;

        Kind(String pointer, String name) {
            this.pointer = pointer;
            this.name = name;
        }
    }

    /** One resource; without a unit when nothing tells whose it is. */
    public record Resource(Kind kind, String name, Optional<String> unit, Sources sources) {}

    public CloudResources {
        all = List.copyOf(all);
    }

    static CloudResources of(Evidence evidence) {
        Owners owners = evidence.portfolio().owners();
        List<Resource> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Measured item :
                    evidence.portfolio().snapshot().at(kind.pointer).items()) {
                String name = item.get(kind.name).text().orElse("");
                all.add(new Resource(kind, name, owners.of(item), item.sources()));
            }
        }
        return new CloudResources(all);
    }

    public List<Resource> of(String unit) {
        return all.stream()
                .filter(resource -> resource.unit().equals(Optional.of(unit)))
                .toList();
    }

    /** Those that belong to no unit. */
    public List<Resource> orphans() {
        return all.stream().filter(resource -> resource.unit().isEmpty()).toList();
    }

    /** How many; a list that was never collected has no number. */
    public static Quantity count(List<Resource> resources, Sources otherwise) {
        Sources sources =
                Sources.union(resources.stream().map(Resource::sources).toList());
        return Quantity.count(resources.size(), resources.isEmpty() ? otherwise : sources);
    }

    static List<Text> names(List<Resource> resources) {
        return resources.stream()
                .map(resource -> Text.of(Run.Role.NAME, resource.name(), resource.sources()))
                .toList();
    }
}
