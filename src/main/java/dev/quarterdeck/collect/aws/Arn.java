package dev.quarterdeck.collect.aws;

import org.jspecify.annotations.Nullable;

/** A thing's name at AWS. It begins with the account's number, which the snapshot does not repeat. */
final class Arn {

    private static final int PARTS = 6;

    private Arn() {}

    /** What stands behind the account's number; what is no ARN stays as it is. */
    static @Nullable String resource(@Nullable String arn) {
        if (arn == null || !arn.startsWith("arn:")) {
            return arn;
        }
        String[] parts = arn.split(":", PARTS);
        return parts[parts.length - 1];
    }

    /** The last word of it: a function's name, without its version. */
    static String function(String arn) {
        String name = arn.replaceFirst("^arn:.*:function:", "");
        return name.replaceFirst(":.*", "");
    }
}
