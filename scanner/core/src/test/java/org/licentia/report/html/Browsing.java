package org.licentia.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.licentia.inventory.Inventory;
import org.licentia.report.template.Templates;

/**
 * Gives tests the one browser of the run, each time as if it had just started, and pages to open in it. Skips them,
 * loudly, where there is no browser.
 */
final class Browsing implements ExecutionCondition, BeforeEachCallback, ParameterResolver {
    private static boolean told;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing = Chromium.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("There is a browser.");
        }
        if (!told) {
            told = true;
            System.out.println(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        shared(context).browser().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == Pages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared(context);
        return parameter.getParameter().getType() == Chromium.class ? shared.browser() : shared.pages();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browsing.class))
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    /** What lives as long as the run of all tests. */
    private record Shared(Chromium browser, Pages pages) implements AutoCloseable {
        static Shared start() {
            try {
                return new Shared(Chromium.start(), new Pages(Files.createTempDirectory("licentia-pages")));
            } catch (IOException e) {
                throw new IllegalStateException("The browser could not be started.", e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            pages.delete();
        }
    }

    /** Where the pages are that tests open; each is made once. */
    static final class Pages {
        private final Path folder;

        private Pages(Path folder) {
            this.folder = folder;
        }

        /** The address of the page that shows an inventory; the same name stands for the same inventory. */
        String of(String name, Inventory inventory) throws IOException {
            Path file = folder.resolve(name + ".html");
            if (!Files.exists(file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    new HtmlRenderer(Templates.standard()).render(inventory, out);
                }
            }
            return file.toUri().toString();
        }

        private void delete() throws IOException {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
