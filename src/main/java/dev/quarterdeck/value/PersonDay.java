package dev.quarterdeck.value;

import java.math.BigDecimal;

/**
 * The measure of efforts. It is part of the language that notes are written in, as the length of a year is, and no setting: a
 * note that says 4h must mean the same on every site and in every earlier edition.
 */
public final class PersonDay {

    public static final BigDecimal HOURS = BigDecimal.valueOf(8);

    public static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(5);

    private PersonDay() {}
}
