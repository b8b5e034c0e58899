package org.licentia.report.spdx;

import java.io.IOException;
import java.io.OutputStream;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/** An SPDX 3.0.1 document as JSON-LD, in the profiles core, software and simpleLicensing. */
public final class Spdx3JsonRenderer implements Renderer {
    private static final String CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

    @Override
    public String id() {
        return "spdx-3-json";
    }

    @Override
    public String fileName() {
        return "licentia.spdx3.json";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        SpdxDocument document = DocumentMapping.of(inventory, "SPDX-" + Spdx3Graph.VERSION);
        JsonFields json = new JsonFields(out);
        json.text("@context", CONTEXT);
        json.list("@graph", () -> new Spdx3Graph(document, json).write());
        json.close();
    }
}
