package dev.quarterdeck.metric;

import java.util.Map;

/** Which collector fills which part of a snapshot, where the two have different names. */
final class Collectors {

    private static final Map<String, String> BY_PART = Map.of(
            "api", "apigateway",
            "budgets", "budget",
            "cloudformation", "cfn",
            "deploys", "trail",
            "detect/multiRegionTrail", "trail",
            "detect/trails", "trail",
            "parameters", "secrets");

    private Collectors() {}

    /** The name under which a part's collector says how it fared. */
    static String of(String pointer) {
        String[] steps = pointer.substring(1).split("/", 3);
        String own = steps.length > 1 ? steps[0] + "/" + steps[1] : steps[0];
        return BY_PART.getOrDefault(own, BY_PART.getOrDefault(steps[0], steps[0]));
    }
}
