package dev.quarterdeck.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Groups what a report tells by the unit that it is about. */
public final class ByUnit {

    private ByUnit() {}

    /**
     * The items of each unit in their order.
     *
     * @param units those that an item is about; an item about none belongs to the whole and to no unit
     */
    public static <T> Map<String, List<T>> of(List<T> items, Function<T, Stream<String>> units) {
        Map<String, List<T>> byUnit = new LinkedHashMap<>();
        for (T item : items) {
            units.apply(item)
                    .distinct()
                    .forEach(unit -> byUnit.computeIfAbsent(unit, id -> new ArrayList<>())
                            .add(item));
        }
        return byUnit;
    }

    /** The same with what each unit's items make. */
    static <T> Map<String, Block> parts(
            List<T> items, Function<T, Stream<String>> units, Function<List<T>, Block> block) {
        Map<String, Block> parts = new LinkedHashMap<>();
        of(items, units).forEach((unit, own) -> parts.put(unit, block.apply(own)));
        return parts;
    }
}
