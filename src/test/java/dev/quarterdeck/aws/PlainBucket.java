package dev.quarterdeck.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A bucket in memory that keeps versions and does one thing at a time: what S3 promises of single objects and conditions, and nothing
 * else of it.
 *
 * <p>It is for tests that make many thousands of requests; it passes the same contract as stores do before the stand-ins for AWS.
 */
public final class PlainBucket implements Upstream {

    private static final List<String> KEPT =
            List.of("content-type", "content-encoding", "cache-control", "x-amz-checksum-sha256", "x-amz-meta-sha256");

    private final SortedMap<String, List<Message>> objects = new TreeMap<>();

    @Override
    public synchronized Message answer(Message request) {
        String[] target = request.target().split("\\?", 2);
        Map<String, String> query = query(target.length == 2 ? target[1] : "");
        String key = decoded(target[0].replace("+", "%2B")).replaceFirst("^/[^/]*/?", "");
        if (query.containsKey("versions")) {
            return versions(query);
        }
        if (query.containsKey("list-type")) {
            return list(query);
        }
        return switch (request.method()) {
            case "GET" -> newest(key).orElseGet(() -> error("404 Not Found", "NoSuchKey"));
            case "PUT" -> put(key, request);
            default -> error("501 Not Implemented", "NotImplemented");
        };
    }

    /** What is shorter than it says is not stored. */
    @Override
    public void half(Message request) {
        // Nothing is done.
    }

    /** One with the same in it. */
    public synchronized PlainBucket copy() {
        PlainBucket copy = new PlainBucket();
        objects.forEach((key, versions) -> copy.objects.put(key, new ArrayList<>(versions)));
        return copy;
    }

    /** What readers would get; empty where there is no such object. */
    public synchronized Optional<byte[]> read(String key) {
        return newest(key).map(PlainBucket::plain);
    }

    private static byte[] plain(Message object) {
        if (!object.header("content-encoding").equals(Optional.of("gzip"))) {
            return object.body();
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(object.body()))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content hashes of all versions of all objects, oldest first, by key. */
    public synchronized SortedMap<String, List<String>> contents() {
        SortedMap<String, List<String>> contents = new TreeMap<>();
        objects.forEach((key, versions) -> contents.put(
                key,
                versions.stream()
                        .map(version -> version.header("etag").orElseThrow())
                        .toList()));
        return contents;
    }

    private Optional<Message> newest(String key) {
        return Optional.ofNullable(objects.get(key)).map(versions -> versions.get(versions.size() - 1));
    }

    private Message put(String key, Message request) {
        Optional<String> tag = newest(key).flatMap(there -> there.header("etag"));
        Optional<String> wanted = request.header("if-match");
        if (wanted.isPresent() && tag.isEmpty()) {
            return error("404 Not Found", "NoSuchKey");
        }
        if ((wanted.isPresent() && !wanted.equals(tag))
                || (request.header("if-none-match").isPresent() && tag.isPresent())) {
            return error("412 Precondition Failed", "PreconditionFailed");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.forEach(name -> request.header(name).ifPresent(value -> headers.put(name, value)));
        headers.put("etag", '"' + md5(request.body()) + '"');
        objects.computeIfAbsent(key, fresh -> new ArrayList<>())
                .add(new Message("HTTP/1.1 200 OK", headers, request.body()));
        return new Message("HTTP/1.1 200 OK", Map.of("etag", headers.get("etag")), new byte[0]);
    }

    private Message list(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String delimiter = query.getOrDefault("delimiter", "");
        TreeSet<String> folders = new TreeSet<>();
        StringBuilder found = new StringBuilder();
        objects.forEach((key, versions) -> {
            int end = delimiter.isEmpty() || !key.startsWith(prefix) ? -1 : key.indexOf(delimiter, prefix.length());
            if (end >= 0) {
                folders.add(key.substring(0, end + 1));
            } else if (key.startsWith(prefix)) {
                found.append("<Contents>")
                        .append(described(key, versions.get(versions.size() - 1), query))
                        .append("</Contents>");
            }
        });
        folders.forEach(folder -> found.append("<CommonPrefixes><Prefix>" + folder + "</Prefix></CommonPrefixes>"));
        return xml("ListBucketResult", about(query) + found);
    }

    private Message versions(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String found = objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(prefix))
                .flatMap(object -> object.getValue().stream()
                        .map(version -> "<Version>" + described(object.getKey(), version, query) + "</Version>"))
                .collect(Collectors.joining());
        return xml("ListVersionsResult", about(query) + found);
    }

    private static String about(Map<String, String> query) {
        return "<IsTruncated>false</IsTruncated><EncodingType>" + query.getOrDefault("encoding-type", "")
                + "</EncodingType>";
    }

    private static String described(String key, Message object, Map<String, String> query) {
        String name = query.containsKey("encoding-type") ? URLEncoder.encode(key, StandardCharsets.UTF_8) : key;
        return "<Key>" + name + "</Key><ETag>" + object.header("etag").orElseThrow() + "</ETag><Size>"
                + object.body().length + "</Size>";
    }

    private static Message xml(String root, String content) {
        return answer("200 OK", "<" + root + ">" + content + "</" + root + ">");
    }

    private static Message error(String status, String code) {
        return answer(status, "<Error><Code>" + code + "</Code></Error>");
    }

    private static Message answer(String status, String xml) {
        return new Message(
                "HTTP/1.1 " + status, Map.of("content-type", "application/xml"), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? decoded(pair[1]) : ""));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
