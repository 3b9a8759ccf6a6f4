package dev.quarterdeck.digest;

import dev.quarterdeck.page.TemplateFault;
import dev.quarterdeck.source.ProblemException;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The order and blank lines of a letter, as a template of the site says. */
final class LetterTemplate {

    private final String file;
    private final Template template;

    /** @param file where it stands in the site */
    LetterTemplate(String file, String text) {
        this.file = file;
        Configuration settings = new Configuration(Configuration.VERSION_2_3_33);
        settings.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setLocale(Locale.ROOT);
        try {
            template = new Template(file, text, settings);
        } catch (ParseException e) {
            throw wrong(TemplateFault.of(e, text, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String fill(Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            template.process(model, text);
        } catch (TemplateException e) {
            throw wrong(TemplateFault.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + file, e);
        }
        return text.toString();
    }

    private ProblemException wrong(TemplateFault fault) {
        return new ProblemException(
                fault.problem(file, "TPL-001", "Mend the template, or delete it to use the product's"));
    }
}
