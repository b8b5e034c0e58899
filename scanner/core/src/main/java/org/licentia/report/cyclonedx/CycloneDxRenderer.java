package org.licentia.report.cyclonedx;

import java.io.IOException;
import java.io.OutputStream;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/**
 * The inventory as a bill of materials by CycloneDX (ECMA-424). JSON and XML say the same. Without times and random
 * numbers: same inputs, same bytes.
 */
public final class CycloneDxRenderer implements Renderer {
    /** How a document is written. */
    public enum Form {
        JSON("json"),
        XML("xml");

        private final String extension;

        Form(String extension) {
            this.extension = extension;
        }
    }

    /** What is written when nobody says which. */
    private static final SpecificationVersion USUAL = SpecificationVersion.V1_6;

    private final SpecificationVersion version;
    private final Form form;

    public CycloneDxRenderer(SpecificationVersion version, Form form) {
        this.version = version;
        this.form = form;
    }

    @Override
    public String id() {
        return "cyclonedx-" + versioned(version.number() + "-") + form.extension;
    }

    @Override
    public String fileName() {
        return "licentia" + versioned("-" + version.number()) + ".cdx." + form.extension;
    }

    private String versioned(String text) {
        return version == USUAL ? "" : text;
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        Bom bom = BomCompiler.bom(inventory);
        if (form == Form.JSON) {
            JsonBom.write(bom, version, out);
        } else {
            XmlBom.write(bom, version, out);
        }
    }
}
