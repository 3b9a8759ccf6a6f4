package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;

/** Volumes, functions and instances of a generation that has a cheaper successor. */
final class OldGeneration implements CostRule {

    private static final String OLD_VOLUME = "ebs-gp2-gb-month";
    private static final String NEW_VOLUME = "ebs-gp3-gb-month";

    @Override
    public String rule() {
        return "COST-05";
    }

    @Override
    public List<Waste> find(Bill bill) {
        List<Waste> found = new ArrayList<>();
        Quantity difference = bill.price(OLD_VOLUME).minus(bill.price(NEW_VOLUME));
        for (Measured volume : bill.at("/ec2/volumes").items()) {
            if (volume.get("type").text().orElse("").equals("gp2")) {
                Quantity size = volume.get("sizeGb").quantity(Type.NUMBER);
                found.add(Waste.of(Named.by("id", volume), OLD_VOLUME, difference.times(size)));
            }
        }
        functions(bill, found);
        List<String> families = bill.words("previous-generation-families");
        for (Measured instance : bill.at("/ec2/instances").items()) {
            String family = instance.get("type").text().orElse("").split("\\.", 2)[0];
            if (families.contains(family)) {
                found.add(Waste.unpriced(Named.by("id", instance)));
            }
        }
        return found;
    }

    private static void functions(Bill bill, List<Waste> found) {
        Functions functions = new Functions(bill);
        Quantity spared = bill.limits().of("arm-saving").percentOf(bill.billed(Functions.PRICE));
        for (Measured function : functions.all()) {
            if (function.get("arch").text().orElse("").equals("x86_64")) {
                Quantity share = functions.used(function).dividedBy(functions.used());
                found.add(Waste.of(Named.by("name", function), Functions.PRICE, spared.times(share)));
            }
        }
    }
}
