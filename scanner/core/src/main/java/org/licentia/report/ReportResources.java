package org.licentia.report;

import org.licentia.report.template.Templates;

/**
 * What reports are made with beside the inventory, as the user chose it.
 *
 * @param templates how documents are laid out
 * @param sourceJars where a bundle has source jars from
 */
public record ReportResources(Templates templates, SourceJars sourceJars) {
    /** Licentia's own templates, and no source jars. */
    public static ReportResources standard() {
        return new ReportResources(Templates.standard(), SourceJars.NONE);
    }
}
