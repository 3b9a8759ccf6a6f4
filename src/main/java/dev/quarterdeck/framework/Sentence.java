package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Words with places for facts, as an author wrote them. */
record Sentence(List<Part> parts, Place at) {

    /** A piece of a sentence. */
    sealed interface Part {

        /** Says itself; false when a fact it needs is unknown. */
        boolean say(Saying saying);
    }

    Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * The sentence with its facts, or nothing when one outside {@code [[ ]]} is unknown.
     *
     * @param more words for the number of items that a list leaves out
     */
    Optional<Text> say(Facts facts, Function<Quantity, Text> more) {
        Saying saying = new Saying(facts, more);
        return saying.all(parts) ? Optional.of(saying.said) : Optional.empty();
    }

    /** One sentence while it is being said. */
    static final class Saying {

        private final Facts facts;
        private final Function<Quantity, Text> more;
        private Text said = Text.EMPTY;
        private Optional<Quantity> lastNumber = Optional.empty();

        private Saying(Facts facts, Function<Quantity, Text> more) {
            this.facts = facts;
            this.more = more;
        }

        private boolean all(List<Part> parts) {
            return parts.stream().allMatch(part -> part.say(this));
        }

        private Optional<Facts.Fact> known(String name) {
            return facts.find(name).filter(Facts.Fact::isKnown);
        }

        private void add(Text text) {
            said = said.and(text);
        }
    }

    /** Words of the author's own. */
    record Words(String text) implements Part {
        @Override
        public boolean say(Saying saying) {
            saying.add(Text.label(text));
            return true;
        }
    }

    /**
     * The place of a fact.
     *
     * @param format empty for the usual one of the fact's type
     * @param most items of a list that are named
     */
    record Hole(String fact, Optional<Format> format, int most) implements Part {
        @Override
        public boolean say(Saying saying) {
            Optional<Facts.Fact> fact = saying.known(this.fact);
            fact.ifPresent(known -> saying.add(text(known, saying)));
            return fact.isPresent();
        }

        private Text text(Facts.Fact fact, Saying saying) {
            if (fact instanceof Facts.Amount amount) {
                return figure(amount.value(), saying);
            }
            if (fact instanceof Facts.Words words) {
                return words.text();
            }
            return fact instanceof Facts.Many many ? list(many, saying) : Text.EMPTY;
        }

        private Text figure(Value value, Saying saying) {
            if (value instanceof Quantity quantity) {
                saying.lastNumber = Optional.of(quantity);
            }
            return format.orElseGet(() -> Format.of(value.type())).text(value);
        }

        private Text list(Facts.Many many, Saying saying) {
            List<Text> named = many.items().stream().limit(most).toList();
            Text joined = Text.join(named, Text.label(", "));
            int left = many.items().size() - named.size();
            if (left == 0) {
                return joined;
            }
            // a number of things that nothing vouches for cannot be a figure
            return many.sources().isEmpty()
                    ? joined.and(Text.label(", …"))
                    : joined.and(Text.label(" ")).and(saying.more.apply(Quantity.count(left, many.sources())));
        }
    }

    /**
     * One of two words, by a number.
     *
     * @param fact the number; empty for the last one said before
     */
    record Plural(String fact, String one, String many) implements Part {
        @Override
        public boolean say(Saying saying) {
            saying.add(Text.label(isOne(saying) ? one : many));
            return true;
        }

        private boolean isOne(Saying saying) {
            Optional<Quantity> number = fact.isEmpty()
                    ? saying.lastNumber
                    : saying.known(fact)
                            .filter(Facts.Amount.class::isInstance)
                            .map(amount -> ((Facts.Amount) amount).value())
                            .filter(Quantity.class::isInstance)
                            .map(Quantity.class::cast);
            return number.flatMap(Quantity::mid)
                    .filter(n -> n.compareTo(BigDecimal.ONE) == 0)
                    .isPresent();
        }
    }

    /** Words that are left out when a fact in them is unknown. */
    record Optionally(List<Part> parts) implements Part {
        public Optionally {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean say(Saying saying) {
            Text before = saying.said;
            if (!saying.all(parts)) {
                saying.said = before;
            }
            return true;
        }
    }

    /** Without its final stop. */
    static Text withoutStop(Text text) {
        List<Run> runs = new ArrayList<>(text.runs());
        if (runs.isEmpty()) {
            return text;
        }
        Run last = runs.get(runs.size() - 1);
        if (!last.text().endsWith(".") || last.role() != Run.Role.LABEL) {
            return text;
        }
        runs.remove(runs.size() - 1);
        Text rest = Text.of(runs);
        String left = last.text().substring(0, last.text().length() - 1);
        return left.isEmpty() ? rest : rest.and(Text.label(left));
    }
}
