package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>none</p> |",
                "<p>Some 7 wonders</p> | 7",
                "<p>up 5%, down</p> | 5%,",
                "<p><span class=\"f\">7</span></p> |",
                "<p><span class=\"f\">7</span> of 9</p> | 9",
                "<p><span class=\"wide q\">7 <b>of 9</b></span></p> |",
                "<p><span class=\"fat\">7</span></p> | 7",
                "<p><span subclass=\"f\">7</span></p> | 7",
                "<p><span data-n=\"3\">x</span></p> |",
                "<code>a.md:7</code><title>2026</title> |",
                "<p><span class=\"d\">7<br>8<img src=\"x\"/>9</span>1</p> | 1",
                "<p>a<!-- 7 <b> -->b</p> |",
                "<!DOCTYPE html><p>a < 7</p> | 7",
                "<p>it&#39;s</p> |",
                "<p>it&#39;s 7</p> | 7",
                "<p>٣</p> | ٣",
                "</p></p><p>7</p> | 7",
                "<p><span class=\"f\">cut short 7 | 7"
            })
    void areFoundWhereNoElementSaysWhatTheyAre(String html, String word) {
        assertThat(Digits.untyped(html.getBytes(StandardCharsets.UTF_8))).isEqualTo(Optional.ofNullable(word));
    }
}
