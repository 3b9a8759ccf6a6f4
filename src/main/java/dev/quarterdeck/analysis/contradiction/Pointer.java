package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.portfolio.Owners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into the snapshot, such as {@code /cloudfront/*[enabled=true]/webAclId}: {@code *} is each thing of a list, in brackets those
 * whose field has one of some values. {@code [=a, b]} asks for the thing itself, and {@code @} as the value for the words of the claim.
 */
record Pointer(List<Step> steps) {

    /** The value that stands for the words of the claim. */
    private static final String CLAIM = "@";

    private static final Pattern STEP = Pattern.compile("/(?:(\\*)(?:\\[(\\w*)=([^\\]]+)\\])?|(\\w+))");

    /** A field, or each thing of a list that passes. */
    record Step(String name, Optional<Condition> condition) {
        boolean isEach() {
            return name.equals("*");
        }
    }

    /** A field, or the thing itself where it is empty, and what it may be. */
    record Condition(String field, List<String> values) {}

    Pointer {
        steps = List.copyOf(steps);
    }

    /** Empty when it is not written as a way is. */
    static Optional<Pointer> parse(String text) {
        Matcher step = STEP.matcher(text);
        List<Step> steps = new ArrayList<>();
        int end = 0;
        while (step.find() && step.start() == end) {
            Optional<Condition> condition = Optional.ofNullable(step.group(3))
                    .map(values -> new Condition(
                            step.group(2),
                            Arrays.stream(values.split(",")).map(String::strip).toList()));
            steps.add(new Step(step.group(1) == null ? step.group(4) : "*", condition));
            end = step.end();
        }
        return steps.isEmpty() || end < text.length() ? Optional.empty() : Optional.of(new Pointer(steps));
    }

    /** Its fields, the conditions' left out. */
    List<String> path() {
        return steps.stream().map(Step::name).toList();
    }

    /** The fields that its conditions ask for, each with the way to it. */
    List<List<String>> asked() {
        List<List<String>> asked = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            List<String> way = path().subList(0, at + 1);
            steps.get(at).condition().filter(one -> !one.field().isEmpty()).ifPresent(one -> {
                List<String> field = new ArrayList<>(way);
                field.add(one.field());
                asked.add(field);
            });
        }
        return asked;
    }

    boolean asksForTheClaim() {
        return steps.stream()
                .anyMatch(step -> step.condition()
                        .filter(one -> one.values().contains(CLAIM))
                        .isPresent());
    }

    /** Whether that part of the snapshot was collected. */
    boolean isIn(Snapshot snapshot) {
        return root(snapshot).isPresent();
    }

    private Measured root(Snapshot snapshot) {
        return snapshot.at("/" + String.join("/", path().subList(0, fields())));
    }

    /** How many fields it begins with. */
    private int fields() {
        int fields = 0;
        while (fields < steps.size() && !steps.get(fields).isEach()) {
            fields++;
        }
        return fields;
    }

    /**
     * What a snapshot holds there.
     *
     * @param claim the words that {@code @} stands for
     */
    Found in(Snapshot snapshot, Owners owners, String claim) {
        Measured root = root(snapshot);
        List<Leaf> leaves = new ArrayList<>();
        if (root.isPresent()) {
            walk(new Leaf(root, root, Optional.empty()), fields(), owners, claim, leaves);
        }
        return new Found(root, leaves, steps.get(steps.size() - 1).isEach(), true);
    }

    private void walk(Leaf leaf, int at, Owners owners, String claim, List<Leaf> leaves) {
        if (at == steps.size() || !leaf.value().isPresent()) {
            leaves.add(leaf);
            return;
        }
        Step step = steps.get(at);
        if (!step.isEach()) {
            walk(new Leaf(leaf.value().get(step.name()), leaf.item(), leaf.owner()), at + 1, owners, claim, leaves);
            return;
        }
        for (Measured thing : leaf.value().items()) {
            Optional<String> owner = leaf.owner().or(() -> owners.of(thing));
            // A word in a list is named by what the list belongs to.
            Measured item = thing.text().isPresent() && leaf.owner().isPresent() ? leaf.item() : thing;
            passed(step, thing, claim).ifPresent(value -> {
                int next = value.isPresent() ? at + 1 : steps.size();
                walk(new Leaf(value, item, owner), next, owners, claim, leaves);
            });
        }
    }

    /** The thing if it passes, nothing if it does not, and the field asked for if that was not collected. */
    private static Optional<Measured> passed(Step step, Measured thing, String claim) {
        if (step.condition().isEmpty()) {
            return Optional.of(thing);
        }
        Condition condition = step.condition().get();
        Measured field = condition.field().isEmpty() ? thing : thing.get(condition.field());
        if (!field.isPresent()) {
            return field.isNull() ? Optional.empty() : Optional.of(field);
        }
        List<String> words = new ArrayList<>(field.text().stream().toList());
        field.flag().ifPresent(flag -> words.add(flag.toString()));
        field.items().forEach(part -> part.text().ifPresent(words::add));
        return condition.values().stream()
                        .map(value -> value.equals(CLAIM) ? claim : value)
                        .anyMatch(value -> words.stream().anyMatch(value::equalsIgnoreCase))
                ? Optional.of(thing)
                : Optional.empty();
    }
}
