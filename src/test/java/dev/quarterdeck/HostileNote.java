package dev.quarterdeck;

/** A note whose every word wants to be something else than text. */
final class HostileNote {

    static final String SCRIPT = "<script>alert(1)</script>";

    /** Fits a table's cell and a line of front matter. */
    static final String TEXT = SCRIPT
            + " ${7*7} <#assign x=1> <@t.word \"x\"/> \"><img src=x onerror=alert(2)> ' onclick='alert(3)"
            + " <!-- hidden --> %0d%0aBcc: evil@example.net \u2028Bcc: evil@example.net \u0085Bcc: evil@example.net"
            + " \u202Egnirts\u2066 \u0000\u0007\u001B[31m &lt;b&gt; &#x3C;i&#x3E;";

    private static final String LONG = "w".repeat(2_000);

    private static final String LINKS = """
            [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#115;cript:alert(1)) [d](<  javascript:alert(1)>)
            [e](java&#9;script:alert(1)) [f](&#x6A;avascript:alert(1)) [g](javascript&colon;alert(1)) [h](vbscript:x)
            [i](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(1)> [j][k] ![l](data:image/svg+xml,x) [m](\\javascript:x)
            [n](java%73cript:alert(1)) [o](&NewLine;javascript:alert(1)) [p](file:///etc/passwd) [q](\u0001javascript:x)
            <a href="javascript:alert(1)">r</a> <iframe src="//evil.example.net"></iframe> <svg/onload=alert(1)>
            [s](https://example.com/"onmouseover="alert(1) "t\\" onclick=\\"alert(1)")

            [k]: javascript:alert(1)

            <!-- a comment
            over two lines --> shown

            <script>
            alert(4)
            </script>
            """;

    private HostileNote() {}

    static String of(String unit, String id) {
        return """
                ---
                unit: %s
                title: HOSTILE
                owner: HOSTILE
                model: charter
                updated: 2026-04-30
                burn_reason: HOSTILE
                HOSTILE: HOSTILE
                ---
                # HOSTILE\rBcc: evil@example.net

                LINKS

                ## Assets
                | Asset | Type | Status | Value | Owner | Note |
                |---|---|---|---|---|---|
                | HOSTILE | HOSTILE | HOSTILE | $1* | HOSTILE | HOSTILE |

                * HOSTILE

                ## Monthly costs
                | Item | Kind | Low | High |
                |---|---|---|---|
                | HOSTILE | HOSTILE | HOSTILE | $5 |
                | WWW | fixed | $5 | $5 |

                ## Actions
                | ID | Action | Area | Impact | Confidence | Effort | Owner | Due | Status | Addresses |
                |---|---|---|---|---|---|---|---|---|---|
                | %s | HOSTILE | growth | 5 | 100%% | 1h | HOSTILE | 2026-05-02 | open | HOSTILE |
                | | HOSTILE WWW | finance | 5 | 100%% | 1h | WWW | 2026-05-02 | open | SF-OTA |

                - HOSTILE (owner: HOSTILE; area: finance)

                ## Risks
                | ID | Risk | Likelihood | Impact | Category | Status | Owner |
                |---|---|---|---|---|---|---|
                | %s | HOSTILE | 5 | 5 | HOSTILE | HOSTILE | HOSTILE |
                | R | HOSTILE | | | equity | open | |

                ## Pipeline
                | Opportunity | Stage | Value | Close |
                |---|---|---|---|
                | HOSTILE | HOSTILE | $5 | 2026-06-01 |

                ## Milestones
                | Milestone | Due | Metric | Target | Current | Status | Owner |
                |---|---|---|---|---|---|---|
                | HOSTILE | 2026-06-01 | HOSTILE | HOSTILE | HOSTILE | HOSTILE | HOSTILE |

                ## Guardrails
                | Guardrail | Metric | Rule |
                |---|---|---|
                | HOSTILE | HOSTILE | HOSTILE |

                ## Capital deployment
                | ID | Initiative | Cost | Monthly cost | Gain | Confidence | Due | Owner | Status |
                |---|---|---|---|---|---|---|---|---|
                | %s | HOSTILE | $0 | $0 | $9 | 50%% | 2026-06-01 | HOSTILE | HOSTILE |

                ## Roles
                | Role | Primary | Backup | Runbook |
                |---|---|---|---|
                | HOSTILE | HOSTILE | | HOSTILE |

                ## KPIs
                | KPI | Current | Target | As of |
                |---|---|---|---|
                | HOSTILE | HOSTILE | HOSTILE | HOSTILE |

                ## Unit economics
                | Item | Value |
                |---|---|
                | Price HOSTILE | $10/HOSTILE |

                ## HOSTILE
                HOSTILE WWW

                | HOSTILE | B |
                |---|---|
                | HOSTILE | c |
                """.formatted(unit, id, id, id)
                .replace("HOSTILE", TEXT)
                .replace("LINKS", LINKS)
                .replace("WWW", LONG);
    }
}
