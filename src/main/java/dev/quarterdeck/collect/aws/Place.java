package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Where and when a survey is made.
 *
 * @param scoped whether what is found there is of the region, and not of the account as a whole
 * @param http connections that all surveys share
 */
record Place(Account account, Region region, boolean scoped, Instant now, Allowance allowance, SdkHttpClient http) {

    /** A thing that was found here; only one of another account says whose it is. */
    Item item(Answers answers) {
        Item item = new Item(answers);
        if (!account.isHome()) {
            item.put("account", account.shown());
        }
        return scoped ? item.put("region", region.id()) : item;
    }

    /** Whether a thing was found here, or in the account as a whole. */
    boolean holds(JsonNode thing) {
        boolean here = !scoped || thing.path("region").asText(region.id()).equals(region.id());
        return here && thing.path("account").asText().equals(account.isHome() ? "" : account.shown());
    }

    /** Refusals with where they were met. */
    String said(String what) {
        String where = scoped ? region.id() : "";
        String whose = account.isHome() ? "" : account.shown();
        String at = (whose + " " + where).strip();
        return at.isEmpty() ? what : at + ": " + what;
    }
}
