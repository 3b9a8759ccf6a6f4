package dev.quarterdeck.handoff;

import java.util.List;
import java.util.Optional;

/**
 * One column that rows of a role may have.
 *
 * @param per the period its amounts are for where nothing says so
 * @param aliases other headers that mean it
 */
record Column(String id, ColumnType type, Optional<Per> per, Need need, boolean title, List<String> aliases) {

    /** Whether a row can do without it. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** The alias that stands for one column for each unit. */
    static final String EACH_UNIT = "@unit";

    boolean isRequired() {
        return need == Need.REQUIRED;
    }

    boolean isPerUnit() {
        return aliases.contains(EACH_UNIT);
    }
}
