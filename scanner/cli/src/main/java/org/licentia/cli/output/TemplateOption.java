package org.licentia.cli.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.report.template.Templates;
import picocli.CommandLine.Option;

/** How documents are laid out; the same for every command that writes them. */
public final class TemplateOption {
    @Option(
            names = "--template",
            paramLabel = "DIR",
            description = "A folder whose files take the place of Licentia's own templates of the same name, such as"
                    + " html/page.css; all others stay.")
    private @Nullable Path folder;

    private @Nullable Templates templates;

    /** Licentia's own templates, with those of the folder in their place; read once. */
    public Templates templates() {
        if (templates == null) {
            templates = folder == null ? Templates.standard() : Templates.overlaid(folder);
        }
        return templates;
    }
}
