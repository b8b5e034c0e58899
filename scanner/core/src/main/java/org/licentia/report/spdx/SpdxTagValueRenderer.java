package org.licentia.report.spdx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/**
 * An SPDX 2.3 document in the tag-value format. It says what the JSON says, word for word, but for one thing: the
 * format has no way to write {@code <text>} and {@code </text>} inside a value, so there they are
 * {@code < text>} and {@code </ text>}.
 */
public final class SpdxTagValueRenderer implements Renderer {
    private static final String PREFIX = "SPDXRef-";
    private static final String DOCUMENT = PREFIX + "DOCUMENT";
    private static final Pattern TEXT_MARK = Pattern.compile("(</?)(?=text>)", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "spdx-tag-value";
    }

    @Override
    public String fileName() {
        return "licentia.spdx";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        SpdxDocument document = DocumentMapping.of(inventory, SpdxJsonRenderer.VERSION);
        Tags tags = new Tags(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        tags.line("SPDXVersion", SpdxJsonRenderer.VERSION);
        tags.line("DataLicense", "CC0-1.0");
        tags.line("SPDXID", DOCUMENT);
        tags.line("DocumentName", document.name());
        tags.line("DocumentNamespace", document.namespace());
        tags.text("DocumentComment", document.comment());
        tags.line("LicenseListVersion", SpdxJsonRenderer.majorMinor(document.licenseListVersion()));
        tags.line("Creator", "Tool: " + document.tool());
        tags.line("Created", document.created());
        for (SpdxPackage each : document.packages()) {
            tags.gap();
            write(each, tags);
        }
        for (SpdxDocument.Extracted license : document.extracted()) {
            tags.gap();
            tags.line("LicenseID", license.id());
            tags.text("ExtractedText", license.text());
            tags.line("LicenseName", license.name());
            tags.line("LicenseCrossReference", license.seeAlso());
        }
        tags.gap();
        tags.line("Relationship", DOCUMENT + " DESCRIBES " + PREFIX + document.root());
        for (SpdxRelationship each : document.relationships()) {
            tags.line("Relationship", PREFIX + each.subject() + " " + each.kind().name2 + " " + PREFIX + each.object());
        }
        tags.flush();
    }

    private static void write(SpdxPackage each, Tags tags) throws IOException {
        tags.line("PackageName", each.name());
        tags.line("SPDXID", PREFIX + each.id());
        tags.line("PackageVersion", each.version());
        tags.asserted("PackageSupplier", each.supplier() == null ? null : "Organization: " + each.supplier());
        tags.asserted("PackageDownloadLocation", each.downloadLocation());
        tags.line("FilesAnalyzed", "false");
        tags.line("PackageChecksum", each.sha1() == null ? null : "SHA1: " + each.sha1());
        tags.line("PackageChecksum", each.sha256() == null ? null : "SHA256: " + each.sha256());
        tags.line("PackageHomePage", each.homepage());
        tags.text("PackageSourceInfo", each.sourceInfo());
        tags.line("PackageLicenseConcluded", each.concluded());
        tags.line("PackageLicenseDeclared", each.declared());
        tags.text("PackageLicenseComments", each.licenseComments());
        if (each.copyright() == null) {
            tags.asserted("PackageCopyrightText", null);
        } else {
            tags.text("PackageCopyrightText", each.copyright());
        }
        tags.text("PackageSummary", each.summary());
        tags.text("PackageDescription", each.description());
        tags.text("PackageComment", each.comment());
        tags.line("ExternalRef", each.purl() == null ? null : "PACKAGE-MANAGER purl " + each.purl());
        for (String attribution : each.attributions()) {
            tags.text("PackageAttributionText", attribution);
        }
        tags.line(
                "PrimaryPackagePurpose",
                each.purpose() == null ? null : each.purpose().name());
    }

    /** One tag and its value on a line, or on several between {@code <text>} and {@code </text>}. */
    private record Tags(Writer out) {
        void line(String tag, @Nullable String value) throws IOException {
            if (value != null) {
                out.write(tag + ": " + unmarked(value) + "\n");
            }
        }

        void asserted(String tag, @Nullable String value) throws IOException {
            line(tag, value == null ? SpdxDocument.NOASSERTION : value);
        }

        void text(String tag, @Nullable String value) throws IOException {
            if (value != null) {
                out.write(tag + ": <text>");
                out.write(unmarked(value));
                out.write("</text>\n");
            }
        }

        private static String unmarked(String value) {
            return TEXT_MARK.matcher(value).replaceAll("$1 ");
        }

        void gap() throws IOException {
            out.write("\n");
        }

        void flush() throws IOException {
            out.flush();
        }
    }
}
