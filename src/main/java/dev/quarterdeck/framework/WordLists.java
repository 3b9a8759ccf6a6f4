package dev.quarterdeck.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of all tables Words, split once: every action and every risk is looked up in some of them. */
record WordLists(Map<String, List<String>> byName) {

    WordLists {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static WordLists of(List<Catalogue> tables) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> table.name().equals("Words"))
                .flatMap(table -> table.entries().stream())
                .forEach(row -> lists.putIfAbsent(row.key(), row.list("words")));
        return new WordLists(lists);
    }

    /** A list that the code knows. Every such list is checked when the frameworks are read. */
    List<String> of(String name) {
        List<String> words = byName.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list of words " + name);
        }
        return words;
    }
}
