package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** NAT gateways through which nothing went for two weeks, with their addresses. */
final class IdleNatGateway implements CostRule {

    private static final String GATEWAY = "nat-gateway-hour";
    private static final String ADDRESS = "public-ipv4-hour";

    @Override
    public String rule() {
        return "COST-01";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/ec2/natGateways").items().stream()
                .filter(IdleNatGateway::isIdle)
                .map(gateway -> waste(bill, gateway))
                .toList();
    }

    private static boolean isIdle(Measured gateway) {
        boolean quiet = gateway.get("idle").flag().orElse(false)
                || gateway.get("bytesOut14d").quantity(Type.NUMBER).isZero();
        return quiet && gateway.get("state").text().orElse("").equals("available");
    }

    private static Waste waste(Bill bill, Measured gateway) {
        Sources idle = evidence(gateway);
        Quantity hours = bill.hoursOf(gateway.get("created")).restingOn(idle);
        Measured addresses = gateway.get("addresses");
        List<Waste.Claim> claims = new ArrayList<>();
        claims.add(new Waste.Claim(GATEWAY, bill.price(GATEWAY).times(hours)));
        Quantity hourly = bill.price(GATEWAY);
        if (!addresses.items().isEmpty()) {
            Quantity count =
                    Quantity.derived(Type.NUMBER, Range.of(addresses.items().size()), addresses.sources());
            Quantity each = bill.price(ADDRESS).times(count);
            claims.add(new Waste.Claim(ADDRESS, each.times(hours)));
            hourly = hourly.plus(each);
        }
        Waste waste = Waste.of(Named.by("id", gateway), claims);
        boolean allMonth = hours.mid().orElseThrow().compareTo(BigDecimal.valueOf(bill.hours())) == 0;
        return allMonth
                ? waste
                : new Waste(
                        waste.resource(),
                        claims,
                        hourly.times(bill.limits().of("hours-per-month")).restingOn(idle));
    }

    /** What says that nothing goes through it: without that nothing would be spared. */
    private static Sources evidence(Measured gateway) {
        Measured flag = gateway.get("idle");
        return flag.flag().orElse(false)
                ? flag.sources()
                : gateway.get("bytesOut14d").sources();
    }
}
