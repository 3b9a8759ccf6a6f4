package dev.quarterdeck.store;

import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.Target;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Store.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.EncodingType;

/**
 * What a bucket holds, asked a thousand keys at a time. Folders are given with their slash, the archive's root as an empty text.
 *
 * <p>Keys are asked for URL-encoded, which the client undoes: anybody's key may hold characters that XML cannot.
 */
final class S3Listing {

    private final S3AsyncClient s3;
    private final Target.Bucket at;

    S3Listing(S3AsyncClient s3, Target.Bucket at) {
        this.s3 = s3;
        this.at = at;
    }

    /** All files below a folder. */
    List<Listed> below(String folder) {
        List<Listed> found = new ArrayList<>();
        walk(
                "s3:ListBucket",
                folder,
                s3.listObjectsV2Paginator(page -> page.bucket(at.name())
                                .prefix(at.prefix() + folder)
                                .encodingType(EncodingType.URL))
                        .contents()
                        .subscribe(object -> found.add(new Listed(path(object.key()), object.size()))));
        return found;
    }

    /** Files that lie at the root, and folders there with their slash. */
    List<String> top() {
        SortedSet<String> found = new TreeSet<>();
        walk(
                "s3:ListBucket",
                "",
                s3.listObjectsV2Paginator(page -> page.bucket(at.name())
                                .prefix(at.prefix())
                                .encodingType(EncodingType.URL)
                                .delimiter("/"))
                        .subscribe(page -> {
                            page.contents().forEach(object -> found.add(path(object.key())));
                            page.commonPrefixes().forEach(folder -> found.add(path(folder.prefix())));
                        }));
        // An object named like the prefix itself is how some tools show an empty folder.
        found.remove("");
        return List.copyOf(found);
    }

    /** ETags by path: of all files below a folder, or of those that lie at the root itself. */
    Map<String, String> tags(String folder) {
        Map<String, String> tags = new TreeMap<>();
        walk(
                "s3:ListBucket",
                folder,
                s3.listObjectsV2Paginator(page -> page.bucket(at.name())
                                .prefix(at.prefix() + folder)
                                .encodingType(EncodingType.URL)
                                .delimiter(folder.isEmpty() ? "/" : null))
                        .contents()
                        .subscribe(object -> tags.put(path(object.key()), object.eTag())));
        return tags;
    }

    /** Files below a folder that have more than one version, a deletion counted as one. A server may keep no versions at all. */
    List<String> rewritten(String folder) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        try {
            walk(
                    "s3:ListBucketVersions",
                    folder,
                    s3.listObjectVersionsPaginator(page -> page.bucket(at.name())
                                    .prefix(at.prefix() + folder)
                                    .encodingType(EncodingType.URL))
                            .subscribe(page -> {
                                page.versions().forEach(one -> versions.merge(path(one.key()), 1, Integer::sum));
                                page.deleteMarkers().forEach(one -> versions.merge(path(one.key()), 1, Integer::sum));
                            }));
        } catch (RefusedException e) {
            if (!e.problem().code().equals(Refusal.LACKING)) {
                throw e;
            }
        }
        versions.values().removeIf(count -> count == 1);
        return List.copyOf(versions.keySet());
    }

    private void walk(String asked, String folder, CompletableFuture<Void> pages) {
        Store.joined(pages.exceptionally(failure -> {
            throw Refusal.of(failure, asked, at + "/" + folder);
        }));
    }

    private String path(String key) {
        return key.substring(at.prefix().length());
    }
}
