package dev.quarterdeck.page;

import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.section.Timeline.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Dated things under each other, each at its day from left to right, and a line for today. */
record TimelineStrip(Timeline timeline) {

    private static final double LEFT = 108;
    private static final double RIGHT = 46;
    private static final double ROW = 30;
    private static final double TOP = 12;
    private static final double DOT = 6;
    private static final int LONGEST_LABEL = 34;

    String draw() {
        List<Event> events = timeline.events();
        double foot = TOP + ROW * events.size();
        Svg svg = new Svg((int) foot + 26);
        List<LocalDate> days = Stream.concat(events.stream().map(Event::day), Stream.of(timeline.today()))
                .sorted(Comparator.naturalOrder())
                .toList();
        long first = days.get(0).toEpochDay();
        long span = Math.max(1, days.get(days.size() - 1).toEpochDay() - first);
        double today = x(timeline.today(), first, span);
        svg.line("today", today, TOP, today, foot + 4);
        for (int i = 0; i < events.size(); i++) {
            row(svg, events.get(i), x(events.get(i).day(), first, span), TOP + ROW * i + ROW / 2);
        }
        return svg.text("middle today", today, foot + 20, timeline.today().toString())
                .end();
    }

    private static double x(LocalDate day, long first, long span) {
        return LEFT + (day.toEpochDay() - first) / (double) span * (Svg.WIDTH - LEFT - RIGHT);
    }

    private static void row(Svg svg, Event event, double x, double y) {
        svg.line("grid", LEFT, y, Svg.WIDTH - RIGHT, y);
        svg.text("start", 0, y + 5, event.when().plain());
        svg.dot("event " + event.tone().id(), x, y, DOT);
        // Words go to the side that has room.
        boolean right = x < (LEFT + Svg.WIDTH - RIGHT) / 2;
        String what = Svg.cut(event.what().plain(), LONGEST_LABEL);
        svg.text(right ? "start over" : "end over", right ? x + 2 * DOT : x - 2 * DOT, y + 5, what);
    }
}
