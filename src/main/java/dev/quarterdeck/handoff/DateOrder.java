package dev.quarterdeck.handoff;

/** Which number comes first in a date such as 5/8/26. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST;

    /** The order that the setting {@code date.order} names: {@code mdy} or {@code dmy}. */
    public static DateOrder named(String setting) {
        return setting.equals("dmy") ? DAY_FIRST : MONTH_FIRST;
    }
}
