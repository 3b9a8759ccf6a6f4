package dev.quarterdeck.collect.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * An account that is asked.
 *
 * @param id its twelve digits
 * @param shown those of them that the snapshot names it by
 * @param isHome whether it is the one that pays, and that checks of the account as a whole are about
 */
record Account(String id, String shown, boolean isHome, AwsCredentialsProvider credentials) {}
