package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Addresses and volumes that belong to nothing, and old snapshots. */
final class Unattached implements CostRule {

    private static final String ADDRESS = "public-ipv4-hour";
    private static final String SNAPSHOT = "ebs-snapshot-gb-month";

    @Override
    public String rule() {
        return "COST-06";
    }

    @Override
    public List<Waste> find(Bill bill) {
        List<Waste> found = new ArrayList<>();
        for (Measured address : bill.at("/ec2/addresses").items()) {
            if (address.get("association").isNull()) {
                Quantity hours = Quantity.derived(Type.HOURS, Range.of(bill.hours()), address.sources());
                found.add(Waste.of(
                        Named.by("id", address), ADDRESS, bill.price(ADDRESS).times(hours)));
            }
        }
        for (Measured volume : bill.at("/ec2/volumes").items()) {
            if (!volume.get("attached").flag().orElse(true)) {
                String price =
                        volume.get("type").text().orElse("").equals("gp2") ? "ebs-gp2-gb-month" : "ebs-gp3-gb-month";
                found.add(Waste.of(
                        Named.by("id", volume), price, bill.price(price).times(size(volume))));
            }
        }
        LocalDate old = bill.portfolio().asOf().minusDays(bill.limits().whole("snapshot-age-days"));
        for (Measured snapshot : bill.at("/ec2/snapshots").items()) {
            if (isBefore(snapshot, old)) {
                found.add(Waste.of(
                        Named.by("id", snapshot), SNAPSHOT, bill.price(SNAPSHOT).times(size(snapshot))));
            }
        }
        return found;
    }

    private static Quantity size(Measured disk) {
        return disk.get("sizeGb").quantity(Type.NUMBER);
    }

    private static boolean isBefore(Measured snapshot, LocalDate day) {
        return snapshot.get("created")
                .moment()
                .map(OffsetDateTime::toLocalDate)
                .filter(day::isAfter)
                .isPresent();
    }
}
