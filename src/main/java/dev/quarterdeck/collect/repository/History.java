package dev.quarterdeck.collect.repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A repository's last year.
 *
 * @param isDirty empty where there is no folder of files to compare
 * @param isCounted false where the commits could not be listed
 * @param commits of the last 365 days, merges left out
 * @param weeks how many in each of the last 52 weeks, the oldest first; the last ends now
 * @param gaps what is missing
 */
record History(
        Repository repository,
        Optional<String> head,
        Optional<LocalDate> lastCommit,
        boolean isShallow,
        Optional<Boolean> isDirty,
        boolean isCounted,
        List<Commit> commits,
        List<Integer> weeks,
        List<String> branches,
        List<String> deployTags,
        List<String> gaps) {

    private static final int DAYS = 365;
    private static final int WEEKS = 52;
    private static final int MOST_COMMITS = 50_000;

    /** Its id, and when it was made: in ten digits, which last for three hundred years. */
    private static final Pattern NEWEST = Pattern.compile("([0-9a-f]{40,64}) (\\d{1,10})\\s*");

    /** A commit, by whom and when. The address stays in memory. */
    record Commit(Instant at, String address, String name) {}

    History {
        commits = List.copyOf(commits);
        weeks = List.copyOf(weeks);
        branches = List.copyOf(branches);
        deployTags = List.copyOf(deployTags);
        gaps = List.copyOf(gaps);
    }

    static History of(Checkout checkout, Instant now) {
        Git git = checkout.git();
        List<String> gaps = new ArrayList<>();
        Matcher newest = NEWEST.matcher(git.ask("log", "-1", "--format=%H %ct").text());
        boolean known = newest.matches();
        if (!known) {
            gaps.add("the newest commit has no date");
        }
        boolean shallow = says(git.ask("rev-parse", "--is-shallow-repository"), "true");
        if (shallow) {
            gaps.add("the clone is shallow, so that older commits are not known");
        }
        Git.Answer log = git.ask(
                "log",
                "--no-merges",
                "--since=" + now.minus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                "--max-count=" + (MOST_COMMITS + 1),
                "--use-mailmap",
                "--format=%ct%x09%aE%x09%aN");
        if (!log.given()) {
            gaps.add("the commits cannot be listed");
        }
        List<Commit> commits = log.lines().stream()
                .map(History::commit)
                .flatMap(Optional::stream)
                .toList();
        if (commits.size() > MOST_COMMITS) {
            gaps.add("only the newest %d commits were counted".formatted(MOST_COMMITS));
            commits = commits.subList(0, MOST_COMMITS);
        }
        return new History(
                checkout.repository(),
                known ? Optional.of(newest.group(1)) : Optional.empty(),
                known ? Optional.of(day(moment(newest.group(2)))) : Optional.empty(),
                shallow,
                dirty(git),
                log.given(),
                commits,
                weeks(commits, now),
                git.ask("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads")
                        .lines(),
                git.ask("for-each-ref", "--format=%(refname:lstrip=2)", "refs/tags/deploy-*", "refs/tags/v*")
                        .lines(),
                gaps);
    }

    private static boolean says(Git.Answer answer, String word) {
        return answer.text().strip().equals(word);
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<Commit> commit(String line) {
        String[] parts = line.split("\t", 3);
        return parts.length < 3 || !parts[0].matches("\\d{1,10}")
                ? Optional.empty()
                : Optional.of(new Commit(moment(parts[0]), parts[1], parts[2]));
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    /** Changes to tracked files; a bare repository has no files to change. */
    private static Optional<Boolean> dirty(Git git) {
        if (!says(git.ask("rev-parse", "--is-inside-work-tree"), "true")) {
            return Optional.empty();
        }
        git.withoutFilters();
        Git.Answer status = git.ask("status", "--porcelain", "--untracked-files=no", "--ignore-submodules=all");
        return status.given() ? Optional.of(!status.text().isEmpty()) : Optional.empty();
    }

    private static List<Integer> weeks(List<Commit> commits, Instant now) {
        int[] weeks = new int[WEEKS];
        for (Commit commit : commits) {
            long ago = ChronoUnit.DAYS.between(day(commit.at()), day(now)) / 7;
            if (ago >= 0 && ago < WEEKS) {
                weeks[WEEKS - 1 - (int) ago]++;
            }
        }
        return IntStream.of(weeks).boxed().toList();
    }
}
