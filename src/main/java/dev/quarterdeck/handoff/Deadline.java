package dev.quarterdeck.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day that the words of a task name behind "by", as people say in a sentence until when something is to be done.
 *
 * @param day as it is written, with its year or without
 * @param start where it begins in the words
 * @param told the participle that the day may belong to, if any: what was placed by May 20 is not to be done by May 20
 * @param bare whether it is two numbers behind "by" alone, which tell how much about as often as when: split by 50/50
 * @param part whether it may as well be a part of something
 */
record Deadline(String day, int start, Optional<String> told, boolean bare, boolean part) {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /**
     * "Before" and "until" are not among its words, since they tell as often of what is asked for (orders placed before May) or of
     * what is to last.
     */
    private static final Pattern BY =
            Pattern.compile("(?i)(?<![\\w-])(?:due(?: by| on)?:?|by|no later than)\\s+(?:the\\s+)?("
                    + "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+(?:\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?"
                    + "|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
                    + "(?:,? \\d{4})?)|"
                    + "\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{4}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|q[1-4] \\d{4}|eom|eoy|tomorrow"
                    + "|end of (?:month|year|" + MONTH + ")|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|" + MONTH + ",? \\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + "(?:,? \\d{4})?)(?![\\w/]|-\\w)");

    /**
     * A participle right before the day, two words or more behind the beginning of its clause: the first of them says what is to be
     * done, so that the participle tells of a thing. "Contract signed by May 20" says itself what is to be reached. With a
     * capital it is a name, and behind an article or a preposition a thing or a person: "Repair the moped by May 20".
     */
    private static final Pattern TOLD =
            Pattern.compile("[^\\s,;:.!?()—–]\\s+(?!(?:the|an?|to|for|with|my|our)\\s)[^\\s,;:.!?()—–]+\\s+"
                    + "((?!hundred|embed|shred|moped|newlywed)[a-z]\\w+[^e\\W]ed|used|owed|agreed|guaranteed"
                    + "|bought|brought|built|done|given|held|kept|lent|lost|made|met|paid|received|seen|sent|shown|sold|spent|taken|won"
                    + "|written)(?:\\s+(?:in|out|off|up|over|back|online))?\\s+$");

    /** What makes of the participle that which is to be done: get it signed, it must be signed. */
    private static final Pattern TO_BE = Pattern.compile("(?i)(?:\\b(?:get|have)(?:\\s+\\S+){1,3}"
            + "|(?<!\\b(?:that|which|what|who)\\s)\\b(?:be|is|are)(?:\\s+\\w+)?)\\s+$");

    /** What says how much at least as often as when: costs are cut by 1/2. */
    private static final Pattern PART = Pattern.compile("1/(?:[2-9]|10)|2/3|3/4");

    private static final Pattern BARE = Pattern.compile("\\d{1,2}/\\d{1,2}");

    /** Hours and days of what never rests. */
    private static final String ALWAYS = "24/7";

    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    /** What may stand behind a day of two numbers. A noun or a measure makes a part of it: by 5/8 inch, by 12/24 V, by 9/10 of it. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)\\s*+(?:(?![%‰°″\"\\p{L}\\p{N}])|\\d{1,2}(?::\\d\\d| ?[ap]m\\b)|(?:and|or|at|for|so|to|in|from|via|if|but"
                    + "|because|then|unless|about|on|when|while|before|after|with|by|as|until|since|latest|please|noon|midnight|eod|cob"
                    + "|the|an?|my|our|his|her|their|this|that|we|you|they|it|he|she|not)\\b)");

    /** How much of a sentence tells what a day in it is; no more is looked at for each of many. */
    private static final int CLAUSE = 200;

    /** What is assumed of it where it is no due date. */
    String doubt() {
        return told.map("is read as the day of what is "::concat).orElse("may be a part of something");
    }

    /** Whether its numbers are a day and a month in some order; those that no month has so many days for may be a slip, as 2/30. */
    boolean isLikeDay() {
        return !bare || (!day.equals(ALWAYS) && least() >= 1 && least() <= MONTHS && most() <= LONGEST_MONTH);
    }

    /** Whether it is a day in no month, or hardly one, so that a day is meant and mistaken. */
    boolean isLate() {
        return bare && most() > SHORTEST_MONTH && isLikeDay();
    }

    private int least() {
        return numbers().min().orElse(0);
    }

    private int most() {
        return numbers().max().orElse(0);
    }

    private IntStream numbers() {
        return Arrays.stream(day.split("/", -1)).mapToInt(Integer::parseInt);
    }

    /** All that the words name. */
    static List<Deadline> in(String words) {
        return BY.matcher(words).results().map(found -> of(words, found)).toList();
    }

    private static Deadline of(String words, MatchResult found) {
        String before = words.substring(Math.max(0, found.start() - CLAUSE), found.start());
        boolean due = words.regionMatches(true, found.start(), "due", 0, 3);
        Matcher told = TOLD.matcher(before);
        boolean thing = !due
                && told.find()
                && !TO_BE.matcher(before.substring(0, told.start(1))).find();
        boolean bare = words.regionMatches(true, found.start(), "by", 0, 2)
                && BARE.matcher(found.group(1)).matches();
        boolean part = bare
                && (PART.matcher(found.group(1)).matches()
                        || !GOES_ON.matcher(words)
                                .region(found.end(), words.length())
                                .lookingAt());
        return new Deadline(
                found.group(1), found.start(1), thing ? Optional.of(told.group(1)) : Optional.empty(), bare, part);
    }
}
