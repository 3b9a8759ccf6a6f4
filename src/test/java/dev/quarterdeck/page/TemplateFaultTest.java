package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFaultTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a\n <#if b>\n<#if c></#if>\nend\n`, 2, 2, You have an unclosed #if",
                "`<#if a>b</#if>\n<@c d>\nend`, 2, 1, You have an unclosed @...",
                "`<p>\n<#list a as b>\n<#if c>\n</#if>\nend`, 2, 1, You have an unclosed #list",
                "`<#list a as b>\n<#if c>\n</#list>`, 3, 1, `Encountered \"</#list>\", but at this place only this can be closed`",
                "`<#if a>${b`, 1, 10, Unexpected end of file",
                "`a\n</#if>`, 2, 1, `Encountered \"</#if>\"`",
            })
    void whatIsLeftOpenIsToldWhereItBegins(String text, int line, int column, String what) {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_33);
        ParseException mistake =
                catchThrowableOfType(ParseException.class, () -> new Template("a.ftl", text, settings));

        TemplateFault fault = TemplateFault.of(mistake, text, settings);

        assertThat(fault.what()).startsWith(what);
        assertThat(fault.line() + ":" + fault.column()).isEqualTo(line + ":" + column);
    }
}
