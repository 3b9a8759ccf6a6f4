package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** How many objects of each extension some buckets hold, and how big they are. Their names are dropped as they come in. */
final class Objects {

    /** As many pages of a thousand objects as are asked for of one bucket; what lies behind them is not counted. */
    private static final int PAGES = 50;

    private static final Pattern EXTENSION = Pattern.compile("[.]([A-Za-z0-9]{1,8})$");
    private static final String NONE = "other";

    private Objects() {}

    /** Objects of one extension. */
    private record Sum(long objects, long bytes) {
        Sum plus(Sum other) {
            return new Sum(objects + other.objects, bytes + other.bytes);
        }
    }

    /** Asks of those buckets that S3 has listed. */
    static void survey(Answers answers, List<String> buckets) {
        S3Client s3 = answers.client(S3Client.builder().crossRegionAccessEnabled(true));
        List<JsonNode> chosen = answers.measured("/s3/buckets").stream()
                .filter(bucket -> buckets.contains(bucket.path("name").asText()))
                .toList();
        if (!chosen.isEmpty()) {
            answers.each(answers.root().item("s3"), "buckets", chosen, (bucket, item) -> {
                item.same(bucket);
                item.ask(() -> count(answers, s3, bucket.path("name").asText(), item));
            });
        }
    }

    private static void count(Answers answers, S3Client s3, String bucket, Item item) {
        Map<String, Sum> sums = new TreeMap<>();
        int pages = 0;
        for (var page : s3.listObjectsV2Paginator(list -> list.bucket(bucket))) {
            if (pages++ == PAGES) {
                answers.isLeftOut(Status.PARTIAL, "a bucket has more objects than are counted");
                break;
            }
            page.contents().forEach(object -> sums.merge(extension(object), new Sum(1, object.size()), Sum::plus));
        }
        Item byExtension = item.item("byExt");
        sums.forEach((extension, sum) ->
                byExtension.item(extension).put("n", sum.objects()).put("bytes", sum.bytes()));
    }

    private static String extension(S3Object object) {
        Matcher end = EXTENSION.matcher(object.key());
        return end.find() ? end.group(1).toLowerCase(Locale.ROOT) : NONE;
    }
}
