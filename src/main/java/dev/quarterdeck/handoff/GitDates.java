package dev.quarterdeck.handoff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The day of the last commit of each file, asked of git once for all of them. */
final class GitDates {

    private static final char COMMIT = '\u0001';

    private final Path site;

    GitDates(Path site) {
        this.site = site;
    }

    /** By path relative to the site; empty where git or a repository is missing, since a date is then not known. */
    Map<String, LocalDate> of(String folder) {
        ProcessBuilder git = new ProcessBuilder(List.of(
                "git",
                "-c",
                "core.quotePath=false",
                "log",
                "--format=" + "%x01%aI",
                "--name-only",
                "--relative",
                "--",
                folder));
        git.directory(site.toFile());
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            process.getOutputStream().close();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return newest(out);
            }
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, LocalDate> newest(BufferedReader out) throws IOException {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        LocalDate date = LocalDate.MIN;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (!line.isEmpty() && line.charAt(0) == COMMIT) {
                date = OffsetDateTime.parse(line.substring(1)).toLocalDate();
            } else if (!line.isEmpty()) {
                dates.putIfAbsent(line, date);
            }
        }
        return dates;
    }
}
