package dev.quarterdeck.analysis.market;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One channel that could be opened.
 *
 * @param perBooking contribution of one sale after the channel's commission
 * @param monthly the same times the bookings expected of a month
 * @param hours of work to open it
 * @param score monthly contribution for each of these hours
 * @param payback months in which the monthly contribution pays the setup cost
 * @param needs what must be there first and is not yet
 * @param wave the step of the sequence, from one
 */
public record ChannelPlan(
        String channel,
        String unit,
        Quantity perBooking,
        Quantity monthly,
        Quantity hours,
        Quantity score,
        Quantity payback,
        Optional<String> needs,
        int wave,
        Sources sources) {

    ChannelPlan inWave(int step) {
        return new ChannelPlan(channel, unit, perBooking, monthly, hours, score, payback, needs, step, sources);
    }

    /** Whether each sale there costs more than it brings, or nothing is left. */
    boolean loses() {
        return perBooking.mid().filter(amount -> amount.signum() <= 0).isPresent();
    }
}
