package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.briefing.CloudTable;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the account holds, by unit and one by one. */
final class InventorySection implements SectionBuilder {

    @Override
    public String id() {
        return "aws-inventory";
    }

    @Override
    public Section build(Material material) {
        Portfolio portfolio = material.portfolio();
        Draft draft = new Draft(material, id());
        var assets = draft.analysis().governance().assets();
        if (!assets.cloud().all().isEmpty()) {
            var metrics = portfolio.snapshot().at("/collectors").sources();
            draft.table(draft.label("caption.inventory"), 0, CloudTable.rows(draft, assets, metrics));
        }
        return draft.table(
                        draft.label("caption.functions"),
                        1,
                        rows(draft, portfolio, "/lambda", InventorySection::function))
                .table(
                        draft.label("caption.buckets"),
                        2,
                        rows(draft, portfolio, "/s3/buckets", bucket -> stored(portfolio, bucket, "objects")))
                .table(
                        draft.label("caption.tables"),
                        3,
                        rows(draft, portfolio, "/dynamodb", table -> stored(portfolio, table, "items")))
                .table(
                        draft.label("caption.distributions"),
                        4,
                        rows(draft, portfolio, "/cloudfront", one -> distribution(draft, one)))
                .table(
                        draft.label("caption.zones"),
                        5,
                        rows(draft, portfolio, "/route53/zones", InventorySection::zone))
                .section();
    }

    /** The cells of each thing, and whose it is. */
    private static List<TableRow> rows(
            Draft draft, Portfolio portfolio, String list, Function<Measured, List<Text>> cells) {
        return portfolio.snapshot().at(list).items().stream()
                .map(thing -> {
                    Optional<String> unit = portfolio.owners().of(thing);
                    Text owner = unit.map(draft::unit).orElseGet(() -> draft.label("row.unassigned"));
                    List<Text> own = cells.apply(thing);
                    return Draft.row(
                            unit,
                            Weight.BODY,
                            Stream.concat(own.stream(), Stream.of(owner)).toList());
                })
                .toList();
    }

    private static List<Text> function(Measured function) {
        Measured names = function.get("envNames");
        Text variables = names.isPresent()
                ? Draft.show(Quantity.count(names.items().size(), names.sources()))
                : Text.label(Format.UNKNOWN);
        Text modified = function.get("lastModified")
                .text()
                .map(stamp -> Text.date(
                        stamp.substring(0, "2026-05-01".length()),
                        function.get("lastModified").sources()))
                .orElse(Text.label(Format.UNKNOWN));
        return List.of(
                name("name", function),
                word(function.get("runtime")),
                count(function.get("memoryMb")),
                count(function.get("timeoutS")),
                word(function.get("arch")),
                modified,
                variables);
    }

    /** What a bucket or a table holds, by number and size. */
    private static List<Text> stored(Portfolio portfolio, Measured store, String number) {
        return List.of(name("name", store), count(store.get(number)), megabytes(portfolio, store.get("bytes")));
    }

    private static List<Text> zone(Measured zone) {
        return List.of(name("name", zone), count(zone.get("records")));
    }

    private static List<Text> distribution(Draft draft, Measured one) {
        Text site = one.get("aliases").items().stream()
                .findFirst()
                .map(InventorySection::word)
                .orElseGet(() -> name("id", one));
        Measured acl = one.get("webAclId");
        Text firewall = acl.text()
                .map(id -> draft.label(id.isEmpty() ? "resource.none" : "resource.on"))
                .orElseGet(() -> draft.label("resource.unknown"));
        return List.of(
                site,
                state(draft, one.get("enabled")),
                firewall,
                state(draft, one.get("compress")),
                word(one.get("priceClass")));
    }

    private static Text state(Draft draft, Measured flag) {
        return flag.flag()
                .map(on -> draft.label(on ? "resource.on" : "resource.off"))
                .orElseGet(() -> draft.label("resource.unknown"));
    }

    private static Text name(String field, Measured thing) {
        return word(thing.get(field));
    }

    private static Text word(Measured part) {
        return part.text()
                .map(word -> Text.of(Run.Role.NAME, word, part.sources()))
                .orElse(Text.label(Format.UNKNOWN));
    }

    private static Text megabytes(Portfolio portfolio, Measured bytes) {
        Quantity one = portfolio.frameworks().thresholds().of("mebibyte");
        return Format.NUMBER.text(bytes.quantity(Type.NUMBER).dividedBy(one));
    }

    private static Text count(Measured number) {
        return Draft.show(number.quantity(Type.COUNT));
    }
}
