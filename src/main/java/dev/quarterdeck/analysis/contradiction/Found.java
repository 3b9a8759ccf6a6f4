package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import java.util.List;

/**
 * What was measured on one side of a pair.
 *
 * @param root the part of the snapshot that was looked through
 * @param listed whether the values are the listed things themselves, so that an empty list says that there are none
 * @param owned whether it is known of each value whose it is
 */
record Found(Measured root, List<Leaf> leaves, boolean listed, boolean owned) {

    Found {
        leaves = List.copyOf(leaves);
    }

    /** The unit's part. Values that nobody owns are left out, and leave open whether the unit has more. */
    Found of(String unit) {
        return new Found(
                root,
                leaves.stream()
                        .filter(leaf -> leaf.owner().filter(unit::equals).isPresent())
                        .toList(),
                listed,
                leaves.stream().allMatch(leaf -> leaf.owner().isPresent()));
    }

    List<Leaf> held() {
        return leaves.stream().filter(Leaf::holds).toList();
    }

    /** Known, and saying no. */
    List<Leaf> denied() {
        return leaves.stream().filter(leaf -> leaf.isKnown() && !leaf.holds()).toList();
    }

    /** Whether nothing of it is unknown. */
    boolean isComplete() {
        return root.isPresent() && owned && leaves.stream().allMatch(Leaf::isKnown);
    }

    /** The values, or where none was found. */
    Sources sources() {
        return leaves.isEmpty()
                ? root.sources()
                : Sources.union(
                        leaves.stream().map(leaf -> leaf.value().sources()).toList());
    }
}
