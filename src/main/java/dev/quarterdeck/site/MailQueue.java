package dev.quarterdeck.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A queue of SQS in which events about sent letters arrive.
 *
 * @param url its address, as the service knows it
 */
public record MailQueue(String url, String region, String name) {

    /** AWS's own servers and no others: credentials sign what is asked there. */
    private static final Pattern URL = Pattern.compile(
            "https://sqs\\.([a-z]{2}(?:-[a-z]+)+-[0-9])\\.amazonaws\\.com(?:\\.cn)?/[0-9]{12}/([A-Za-z0-9_-]{1,80})");

    static Optional<MailQueue> parse(String url) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches()
                ? Optional.of(new MailQueue(url, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Without the account's number. */
    @Override
    public String toString() {
        return "sqs:" + name;
    }
}
