package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.collect.Earlier;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.site.Metrics;
import dev.quarterdeck.source.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Everything that AWS is asked in one run. Opening them begins to find out who is asking, which takes a while in which others may work; nothing
 * else is asked before they run.
 */
public final class AwsCollectors implements AutoCloseable {

    private static final int CONNECTIONS = 128;
    private static final String SESSION = "quarterdeck";
    private static final String WHERE = "aws";
    private static final String ASKED = "sts:GetCallerIdentity";
    private static final int LAST_DIGITS = 4;
    private static final String IDENTITY = "identity";
    private static final String UNREACHABLE = "a role of metrics.accounts could not be assumed";

    private final Metrics.Cloud cloud;
    private final Patience patience;
    private final Earlier earlier;
    private final Instant now;
    private final SdkHttpClient http = AwsCrtHttpClient.builder()
            .maxConcurrency(CONNECTIONS)
            .connectionTimeout(Duration.ofSeconds(10))
            .build();
    private final Queue<SdkAutoCloseable> open = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<List<Account>> found;

    private AwsCollectors(Metrics.Cloud cloud, Patience patience, Earlier earlier, Instant now) {
        this.cloud = cloud;
        this.patience = patience;
        this.earlier = earlier;
        this.now = now;
        this.found = CompletableFuture.supplyAsync(this::accounts);
    }

    /** The caller closes them after the run. */
    public static AwsCollectors open(Metrics.Cloud cloud, Earlier earlier, Instant now) {
        return open(cloud, Patience.USUAL, earlier, now);
    }

    static AwsCollectors open(Metrics.Cloud cloud, Patience patience, Earlier earlier, Instant now) {
        return new AwsCollectors(cloud, patience, earlier, now);
    }

    /**
     * One for each question and place.
     *
     * @throws dev.quarterdeck.source.RefusedException when nobody may be asked anything, such as without credentials
     */
    public List<Collector> all(Frameworks frameworks) {
        return all(Calls.of(frameworks));
    }

    List<Collector> all(Calls calls) {
        List<Account> accounts;
        try {
            accounts = found.join();
        } catch (CompletionException e) {
            throw Refusal.of(e, ASKED, WHERE);
        }
        Allowance allowance = new Allowance(calls, patience, cloud.budget());
        Account home = accounts.get(0);
        List<Collector> all = new ArrayList<>();
        for (int unreachable = accounts.size() - 1;
                unreachable < cloud.accounts().size();
                unreachable++) {
            all.add(new Known(IDENTITY, Collected.nothing(Status.DENIED, UNREACHABLE)));
        }
        all.add(new Known(IDENTITY, Collected.whole(identity(home, accounts), accounts.size())));
        Optional<Collected> billed = earlier.still(Surveys.COST, home.shown(), now);
        billed.ifPresent(part -> all.add(new Known(Surveys.COST, part)));
        for (Survey survey : Surveys.of(cloud)) {
            if (survey.name().equals(Surveys.COST) && billed.isPresent()) {
                continue;
            }
            accounts.stream()
                    .filter(account -> account.isHome() || survey.scope() != Scope.HOME)
                    .flatMap(account -> places(survey, account, allowance))
                    .forEach(place -> all.add(new AwsCollector(survey, place)));
        }
        return all;
    }

    private ObjectNode identity(Account home, List<Account> accounts) {
        ObjectNode identity = JsonNodeFactory.instance.objectNode().put("account", home.shown());
        ArrayNode regions = identity.putArray("regions");
        regions(Set.of(Region.US_EAST_1)).forEach(region -> regions.add(region.id()));
        if (accounts.size() > 1) {
            ArrayNode all = identity.putArray("accounts");
            accounts.forEach(account -> all.add(account.shown()));
        }
        return identity;
    }

    private Stream<Place> places(Survey survey, Account account, Allowance allowance) {
        boolean scoped = survey.scope() == Scope.REGION || survey.scope() == Scope.REGION_AND_EDGE;
        Stream<Region> where = switch (survey.scope()) {
            case HOME, ACCOUNT -> Stream.of(Region.US_EAST_1);
            case REGION -> regions(Set.of());
            case REGION_AND_EDGE -> regions(Set.of(Region.US_EAST_1));
        };
        return where.map(region -> new Place(account, region, scoped, now, allowance, http));
    }

    private Stream<Region> regions(Set<Region> more) {
        Set<Region> all = new LinkedHashSet<>();
        cloud.regions().forEach(region -> all.add(Region.of(region)));
        all.addAll(more);
        return all.stream();
    }

    /** The one that pays first; those of {@code metrics.accounts} that let nobody in are left out. */
    private List<Account> accounts() {
        AwsCredentialsProvider own = DefaultCredentialsProvider.builder().build();
        List<Account> accounts = new ArrayList<>();
        accounts.add(account(cloud.role().map(role -> assumed(role, own)).orElse(own), true));
        cloud.accounts().forEach(role -> further(assumed(role, own)).ifPresent(accounts::add));
        return accounts;
    }

    private Optional<Account> further(AwsCredentialsProvider credentials) {
        try {
            return Optional.of(account(credentials, false));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private Account account(AwsCredentialsProvider credentials, boolean isHome) {
        StsClient sts = sts(credentials);
        try {
            String id = sts.getCallerIdentity().account();
            String shown = cloud.namedWhole() ? id : "…" + id.substring(Math.max(0, id.length() - LAST_DIGITS));
            return new Account(id, shown, isHome, credentials);
        } catch (SdkException e) {
            throw Refusal.of(e, ASKED, WHERE);
        }
    }

    private AwsCredentialsProvider assumed(String role, AwsCredentialsProvider own) {
        StsAssumeRoleCredentialsProvider provider = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(own))
                .refreshRequest(assume -> assume.roleArn(role).roleSessionName(SESSION))
                .build();
        open.add(provider);
        return provider;
    }

    private StsClient sts(AwsCredentialsProvider credentials) {
        var builder = StsClient.builder().httpClient(http).credentialsProvider(credentials);
        StsClient sts = Clients.made(builder, Optional.of(asked(cloud.regions()).id()), WHERE, builder::build);
        open.add(sts);
        return sts;
    }

    /**
     * Where AWS is asked who is asking. No account can switch us-east-1 off: a region that is off knows no key, and would say that of ours. It
     * knows none of another partition's either, such as China's.
     */
    static Region asked(List<String> regions) {
        return regions.stream()
                .map(Region::of)
                .findFirst()
                .filter(first -> !PartitionMetadata.of(first).equals(PartitionMetadata.of(Region.US_EAST_1)))
                .orElse(Region.US_EAST_1);
    }

    @Override
    public void close() {
        // Whoever gives up before the answer came must not take the connections away from under it.
        var unused = found.handle((accounts, failure) -> accounts == null).join();
        open.forEach(SdkAutoCloseable::close);
        http.close();
    }
}
