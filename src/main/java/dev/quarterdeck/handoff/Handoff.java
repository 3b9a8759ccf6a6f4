package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Day;
import java.util.List;
import java.util.Map;

/**
 * One file of notes as it was read.
 *
 * @param file path relative to the site folder
 * @param updated the date its author or git gives it; missing when neither does
 * @param sample whether it says that its content is made up
 * @param confidential whether its prose and names must not be rendered
 * @param headers front matter by normalised key
 * @param sections ids of the sections it has, even empty ones, with the place of their first heading
 */
public record Handoff(
        String file,
        String unit,
        Day updated,
        boolean sample,
        boolean confidential,
        Map<String, Cell> headers,
        Map<String, Place> sections,
        List<Row> rows,
        List<Fact> facts,
        List<Prose> prose,
        String sha256) {}
