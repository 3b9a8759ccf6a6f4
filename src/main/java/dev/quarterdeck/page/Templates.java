package dev.quarterdeck.page;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Problem;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * Runs FreeMarker with everything escaped, records readable and no way to make objects.
 *
 * <p>A page is written when its template has ended, so that a broken one leaves nothing that looks whole.
 */
final class Templates extends DelegatingTemplateEngine {

    static final String FOLDER = "templates";

    /** The variable of a document that holds its page. */
    static final String PAGE = "page";

    private final Files files;
    private final Configuration freeMarker;
    private final Wording wording;
    private final Words words;

    /** The templates by path, {@code templates/…}. */
    record Files(SortedMap<String, byte[]> byPath) {

        /** Empty where there is no such template. */
        String text(String path) {
            return new String(byPath.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        }
    }

    /** What pages are drawn with. */
    record Setting(Files files, Wording wording) {}

    /** A template that broke, where and why. */
    static final class Broken extends RenderingException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Broken(Problem problem, Throwable cause) {
            super(problem.toString(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    Templates(ContentStore store, JBakeConfiguration jbake, Setting setting) {
        super(store, jbake);
        this.wording = setting.wording();
        this.words = new Words(wording);
        this.files = setting.files();
        this.freeMarker = configured(files);
    }

    private static Configuration configured(Files files) {
        var loader = new StringTemplateLoader();
        files.byPath()
                .keySet()
                .forEach(path -> loader.putTemplate(path.substring(FOLDER.length() + 1), files.text(path), 0));
        // Records are read as properties from this version on.
        var freeMarker = new Configuration(Configuration.VERSION_2_3_33);
        freeMarker.setTemplateLoader(loader);
        freeMarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freeMarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freeMarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freeMarker.setLogTemplateExceptions(false);
        freeMarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freeMarker.setLocale(Locale.ROOT);
        freeMarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freeMarker.setNumberFormat("computer");
        return freeMarker;
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer out) throws RenderingException {
        Map<String, Object> variables = new HashMap<>();
        if (model.getContent().get(PAGE) instanceof Page own) {
            variables.putAll(own.model().get());
        }
        variables.put("wording", wording);
        variables.put("words", words);
        var page = new StringWriter();
        try {
            freeMarker.getTemplate(template).process(variables, page);
            out.write(page.toString());
        } catch (TemplateException e) {
            throw broken(e.getTemplateSourceName(), template, TemplateFault.of(e), e);
        } catch (ParseException e) {
            throw broken(e, template, e);
        } catch (TemplateNotFoundException e) {
            throw broken(template, template, new TemplateFault(1, 1, "there is no such template"), e);
        } catch (IOException e) {
            // FreeMarker remembers a template that would not parse, and says so to the next page.
            if (e.getCause() instanceof ParseException earlier) {
                throw broken(earlier, template, e);
            }
            throw new RenderingException("cannot write a page of " + template, e);
        }
    }

    /** Mistakes of form in templates, each with its place; that of letters is read by the same rules. */
    static List<Problem> faults(Files files) {
        Configuration freeMarker = configured(files);
        List<Problem> faults = new ArrayList<>();
        List<String> paths = files.byPath().keySet().stream()
                .filter(path -> path.endsWith(".ftl"))
                .toList();
        for (String path : paths) {
            try {
                freeMarker.getTemplate(path.substring(FOLDER.length() + 1));
            } catch (ParseException e) {
                faults.add(problem(path, TemplateFault.of(e, files.text(path), freeMarker)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return faults;
    }

    private Broken broken(ParseException fault, String outer, Exception cause) {
        String file = fault.getTemplateName() == null ? outer : fault.getTemplateName();
        return broken(file, outer, TemplateFault.of(fault, files.text(FOLDER + "/" + file), freeMarker), cause);
    }

    private static Broken broken(@Nullable String inner, String outer, TemplateFault fault, Exception cause) {
        return new Broken(problem(FOLDER + "/" + (inner == null ? outer : inner), fault), cause);
    }

    private static Problem problem(String file, TemplateFault fault) {
        return fault.problem(file, "TEMPLATE", "Mend the template");
    }
}
