package dev.quarterdeck.page;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Place;
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

    private final Configuration freeMarker;
    private final Wording wording;

    /** The templates by path, {@code templates/…}. */
    record Sources(SortedMap<String, byte[]> byPath) {}

    /** What pages are drawn with. */
    record Setting(Sources sources, Wording wording) {}

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
        this.freeMarker = configured(setting.sources());
    }

    private static Configuration configured(Sources sources) {
        var loader = new StringTemplateLoader();
        sources.byPath()
                .forEach((path, bytes) -> loader.putTemplate(
                        path.substring(FOLDER.length() + 1), new String(bytes, StandardCharsets.UTF_8), 0));
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
        var page = new StringWriter();
        try {
            freeMarker.getTemplate(template).process(variables, page);
            out.write(page.toString());
        } catch (TemplateException e) {
            String blamed = e.getBlamedExpressionString();
            String what =
                    firstLine(e.getMessageWithoutStackTop()) + (blamed == null ? "" : " " + Problem.quote(blamed));
            throw broken(e.getTemplateSourceName(), template, e.getLineNumber(), e.getColumnNumber(), what, e);
        } catch (ParseException e) {
            throw broken(
                    e.getTemplateName(),
                    template,
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    firstLine(e.getEditorMessage()),
                    e);
        } catch (TemplateNotFoundException e) {
            throw broken(template, template, 1, 1, "there is no such template", e);
        } catch (IOException e) {
            // FreeMarker remembers a template that would not parse, and says so to the next page.
            if (e.getCause() instanceof ParseException earlier) {
                String what = firstLine(earlier.getEditorMessage());
                throw broken(
                        earlier.getTemplateName(),
                        template,
                        earlier.getLineNumber(),
                        earlier.getColumnNumber(),
                        what,
                        e);
            }
            throw new RenderingException("cannot write a page of " + template, e);
        }
    }

    /** Mistakes of form in templates, each with its place; that of letters is read by the same rules. */
    static List<Problem> faults(Sources sources) {
        Configuration freeMarker = configured(sources);
        List<Problem> faults = new ArrayList<>();
        List<String> paths = sources.byPath().keySet().stream()
                .filter(path -> path.endsWith(".ftl"))
                .toList();
        for (String path : paths) {
            try {
                freeMarker.getTemplate(path.substring(FOLDER.length() + 1));
            } catch (ParseException e) {
                faults.add(problem(path, e.getLineNumber(), e.getColumnNumber(), firstLine(e.getEditorMessage())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return faults;
    }

    private static String firstLine(@Nullable String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        // FreeMarker adds a lesson on its syntax to some.
        return first.replaceFirst(" \\(Note that .*", "").replaceFirst("[.:]$", "");
    }

    private static Broken broken(
            @Nullable String inner,
            String outer,
            @Nullable Integer line,
            @Nullable Integer column,
            String what,
            Throwable cause) {
        return new Broken(problem(FOLDER + "/" + (inner == null ? outer : inner), line, column, what), cause);
    }

    private static Problem problem(String file, @Nullable Integer line, @Nullable Integer column, String what) {
        var at = new Place(file, line == null ? 1 : Math.max(1, line), column == null ? 1 : Math.max(1, column));
        return Problem.error(at, "TEMPLATE", what, "Mend the template");
    }
}
