package org.licentia.report.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * Fills templates in a way that is safe even when the template is not ours: it sees maps, lists, strings, numbers and
 * booleans, and reaches no class. FreeMarker's defaults allow {@code ?new}, which runs commands.
 */
final class PageTemplates {
    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_34;
    private static final String HOME = "org/licentia/templates";

    private final Configuration configuration;

    /** The templates on the class path. */
    PageTemplates() {
        this(new ClassTemplateLoader(PageTemplates.class.getClassLoader(), HOME));
    }

    PageTemplates(TemplateLoader loader) {
        configuration = new Configuration(BEHAVIOUR);
        configuration.setTemplateLoader(loader);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(BEHAVIOUR));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        // A template under any other name would not be escaped; see "recognize_standard_file_extensions".
        configuration.setRecognizeStandardFileExtensions(true);
    }

    /**
     * Fills one template.
     *
     * @param name ends in {@code .ftlh}
     * @throws LicentiaException when the template is wrong
     * @throws IOException when the template is absent or the page cannot be written
     */
    void fill(String name, Map<String, Object> values, Writer out) throws IOException {
        if (!name.endsWith(".ftlh")) {
            throw new IllegalArgumentException(name + " would not be escaped: templates of pages end in .ftlh");
        }
        try {
            configuration.getTemplate(name).process(values, out);
        } catch (ParseException e) {
            throw wrong(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            throw wrong(e.getTemplateSourceName(), e.getLineNumber(), e.getMessageWithoutStackTop(), e);
        }
    }

    private static LicentiaException wrong(String template, @Nullable Integer line, String cause, Exception origin) {
        return new LicentiaException(
                template + ":" + line + ": the template cannot be filled: " + cause
                        + " Correct the template at that line, or leave it out to use Licentia's own.",
                origin);
    }

    /** A file beside the templates, with LF line ends. */
    static String asset(String name) {
        String path = HOME + "/" + name;
        try (InputStream in = PageTemplates.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }
}
