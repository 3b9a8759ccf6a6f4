package dev.quarterdeck.framework;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sentence is about: named values, words and lists, in the order they were given. */
public record Facts(Map<String, Facts.Fact> byName) {

    /** One named thing. */
    public sealed interface Fact {
        Sources sources();

        boolean isKnown();
    }

    /** A figure. */
    public record Amount(Value value) implements Fact {
        @Override
        public Sources sources() {
            return value.sources();
        }

        @Override
        public boolean isKnown() {
            return value.isKnown();
        }
    }

    /** Words, already typed. */
    public record Words(Text text) implements Fact {
        @Override
        public Sources sources() {
            return text.sources();
        }

        @Override
        public boolean isKnown() {
            return !text.isEmpty();
        }
    }

    /** Several of the same kind. */
    public record Many(List<Text> items) implements Fact {
        @Override
        public Sources sources() {
            return Sources.union(items.stream().map(Text::sources).toList());
        }

        @Override
        public boolean isKnown() {
            return !items.isEmpty();
        }
    }

    public Facts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    public static Facts of(String name, Value value) {
        return none().with(name, value);
    }

    public Facts with(String name, Value value) {
        return with(name, new Amount(value));
    }

    public Facts with(String name, Text words) {
        return with(name, new Words(words));
    }

    public Facts with(String name, List<Text> items) {
        return with(name, new Many(List.copyOf(items)));
    }

    /** These and others, which stand in place of those of the same name. */
    public Facts and(Facts others) {
        Map<String, Fact> all = new LinkedHashMap<>(byName);
        all.putAll(others.byName);
        return new Facts(all);
    }

    private Facts with(String name, Fact fact) {
        Map<String, Fact> more = new LinkedHashMap<>(byName);
        more.put(name, fact);
        return new Facts(more);
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Sources sources() {
        List<Sources> all = new ArrayList<>();
        byName.values().forEach(fact -> all.add(fact.sources()));
        return Sources.union(all);
    }
}
