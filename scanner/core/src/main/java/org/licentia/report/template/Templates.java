package org.licentia.report.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * Fills templates in a way that is safe even when the template is not ours: it sees maps, lists, strings, numbers and
 * booleans, and reaches no class. FreeMarker's defaults allow {@code ?new}, which runs commands.
 */
public final class Templates {
    private static final List<String> ADVICE = List.of("\n----\n", "\nThe name was interpreted by this TemplateLoader");
    private static final String HOME = "org/licentia/templates";

    /** How long templates of the user's may take to be filled; a page of 20,000 components takes seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Supplier<TemplateLoader> loader;
    private final @Nullable Overlay overlay;
    private final Duration patience;

    // Made on first use: who asks for the id of a format must not pay for a template engine.
    private @Nullable Configuration configuration;

    Templates(Supplier<TemplateLoader> loader) {
        this(loader, null, PATIENCE);
    }

    private Templates(Supplier<TemplateLoader> loader, @Nullable Overlay overlay, Duration patience) {
        this.loader = loader;
        this.overlay = overlay;
        this.patience = patience;
    }

    /** Licentia's own. */
    public static Templates standard() {
        return new Templates(Templates::own);
    }

    /**
     * Licentia's own, with the files of a folder in place of those of the same name, such as {@code html/page.css}. The
     * files are read now.
     *
     * @throws LicentiaException when the folder cannot be read, or holds what replaces nothing
     */
    public static Templates overlaid(Path folder) {
        return overlaid(folder, PATIENCE);
    }

    static Templates overlaid(Path folder, Duration patience) {
        Overlay overlay = Overlay.read(folder);
        return new Templates(
                () -> new MultiTemplateLoader(new TemplateLoader[] {overlay.loader(), own()}), overlay, patience);
    }

    private static TemplateLoader own() {
        return new ClassTemplateLoader(Templates.class.getClassLoader(), HOME);
    }

    private synchronized Configuration configuration() {
        if (configuration == null) {
            configuration = safe(loader.get());
        }
        return configuration;
    }

    private static Configuration safe(TemplateLoader loader) {
        Version behaviour = Configuration.VERSION_2_3_34;
        Configuration safe = new Configuration(behaviour);
        safe.setTemplateLoader(loader);
        safe.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        safe.setAPIBuiltinEnabled(false);
        safe.setObjectWrapper(new SimpleObjectWrapper(behaviour));
        safe.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        safe.setLogTemplateExceptions(false);
        safe.setWrapUncheckedExceptions(true);
        safe.setFallbackOnNullLoopVariable(false);
        safe.setDefaultEncoding(StandardCharsets.UTF_8.name());
        safe.setOutputEncoding(StandardCharsets.UTF_8.name());
        safe.setLocale(Locale.ROOT);
        safe.setLocalizedLookup(false);
        safe.setTimeZone(TimeZone.getTimeZone("UTC"));
        safe.setNumberFormat("computer");
        // A template under any other name would not be escaped; see "recognize_standard_file_extensions".
        safe.setRecognizeStandardFileExtensions(true);
        return safe;
    }

    /** Whether a file is filled: a page, or notices in plain text, of which nothing is escaped. */
    static boolean isTemplate(String name) {
        return name.endsWith(".ftlh") || name.startsWith("notice/") && name.endsWith(".ftl");
    }

    /**
     * Reads one template, so that filling it takes less time. Whatever is wrong with it, filling it says.
     *
     * @param name as for {@link #fill}
     */
    public void prepare(String name) {
        try {
            configuration().getTemplate(name);
        } catch (IOException e) {
            // It is read again when it is filled, where somebody waits for it.
        }
    }

    /**
     * Fills one template.
     *
     * @param name ends in {@code .ftlh}, which escapes every value for HTML, or lies in {@code notice/} and ends in
     *     {@code .ftl}: plain text, whose values are escaped already where they need to be
     * @throws LicentiaException when the template is wrong
     * @throws IOException when the template is absent or the page cannot be written
     */
    public void fill(String name, Map<String, ? extends @Nullable Object> values, Writer out) throws IOException {
        if (!isTemplate(name)) {
            throw new IllegalArgumentException(name + " would not be escaped: templates of pages end in .ftlh");
        }
        if (overlay == null) {
            process(name, values, out);
        } else {
            processWithin(patience, name, values, new BoundedWriter(out));
        }
    }

    /** A template may loop without writing a word, and nothing ends its thread: whoever waits turns away from it. */
    private void processWithin(
            Duration most, String name, Map<String, ? extends @Nullable Object> values, BoundedWriter out)
            throws IOException {
        FutureTask<@Nullable Void> filling = new FutureTask<>(() -> {
            process(name, values, out);
            return null;
        });
        Thread thread = new Thread(filling, "licentia-templates");
        thread.setDaemon(true);
        thread.start();
        try {
            filling.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new LicentiaException(
                    name + ": the template was not filled within " + most.toSeconds()
                            + " seconds, which no page takes. Look for a loop without end in yours.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("Interrupted while a template was filled.", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            out.end();
        }
    }

    private static IOException rethrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException written ? written : new IOException(cause);
    }

    private void process(String name, Map<String, ? extends @Nullable Object> values, Writer out) throws IOException {
        try {
            configuration().getTemplate(name).process(values, out);
        } catch (ParseException e) {
            throw wrong(e);
        } catch (StackOverflowError e) {
            throw new LicentiaException(
                    name + ": the template cannot be filled: a macro, a function or an <#include> calls itself without"
                            + " end. Take the circle out, or leave the file out to use Licentia's own.",
                    e);
        } catch (OutOfMemoryError e) {
            if (overlay == null) {
                throw e;
            }
            throw new LicentiaException(
                    name + ": the template cannot be filled: it makes a text that does not fit into memory. Look for a"
                            + " text that grows in a loop in yours.",
                    e);
        } catch (TemplateException e) {
            if (e.getCause() instanceof ParseException included) {
                throw wrong(included);
            }
            throw wrong(e.getTemplateSourceName(), e.getLineNumber(), e.getMessageWithoutStackTop(), e);
        }
    }

    private static LicentiaException wrong(ParseException e) {
        return wrong(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage(), e);
    }

    private static LicentiaException wrong(String template, @Nullable Integer line, String cause, Exception origin) {
        return new LicentiaException(
                template + ":" + line + ": the template cannot be filled: " + withoutAdvice(cause)
                        + " Correct the template at that line, or leave it out to use Licentia's own.",
                origin);
    }

    /** The cause without FreeMarker's own tips, which are for those who embed it, and without its loaders' insides. */
    private static String withoutAdvice(String cause) {
        int end = cause.length();
        for (String advice : ADVICE) {
            int found = cause.indexOf(advice);
            end = found < 0 ? end : Math.min(end, found);
        }
        String kept = cause.substring(0, end).strip();
        return kept.endsWith(".") || kept.endsWith(")") ? kept : kept + ".";
    }

    /** A file beside the templates, with LF line ends. */
    public String asset(String name) {
        String overlaid = overlay == null ? null : overlay.text(name);
        if (overlaid != null) {
            return overlaid;
        }
        String path = HOME + "/" + name;
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }
}
