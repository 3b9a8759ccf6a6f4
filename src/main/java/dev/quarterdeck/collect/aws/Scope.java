package dev.quarterdeck.collect.aws;

/** How often a survey is made. */
enum Scope {
    /** In each region of each account. */
    REGION,
    /** The same, and where CloudFront has what belongs to it. */
    REGION_AND_EDGE,
    /** Once in each account. */
    ACCOUNT,
    /** Once, of the account that pays. */
    HOME
}
