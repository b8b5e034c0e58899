package org.licentia.report.cyclonedx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.licentia.report.cyclonedx.BomComponent.Concluded;
import org.licentia.report.cyclonedx.BomComponent.Evidence;
import org.licentia.report.cyclonedx.BomComponent.Identity;
import org.licentia.report.cyclonedx.BomComponent.LicenseText;
import org.licentia.report.cyclonedx.BomComponent.StatedLicense;
import org.licentia.report.xml.XmlLines;

/** Writes a bill of materials as XML, piece by piece, in the order that the schema asks for. */
final class XmlBom {
    private final SpecificationVersion version;
    private final XmlLines xml;

    private XmlBom(SpecificationVersion version, XmlLines xml) {
        this.version = version;
        this.xml = xml;
    }

    /** Leaves the stream open. */
    static void write(Bom bom, SpecificationVersion version, OutputStream out) throws IOException {
        XmlLines.document(out, xml -> new XmlBom(version, xml).document(bom));
    }

    private void document(Bom bom) throws XMLStreamException {
        xml.start("bom");
        xml.namespace("http://cyclonedx.org/schema/bom/" + version.number());
        xml.attribute("serialNumber", bom.serialNumber());
        xml.attribute("version", "1");
        metadata(bom);
        xml.start("components");
        for (BomComponent component : bom.components()) {
            component(component);
        }
        xml.end();
        xml.start("dependencies");
        for (Bom.Dependencies node : bom.dependencies()) {
            xml.start("dependency");
            xml.attribute("ref", node.ref());
            references("dependency", node.dependsOn());
            xml.end();
        }
        xml.end();
        xml.start("compositions");
        for (Bom.Composition composition : bom.compositions()) {
            xml.start("composition");
            xml.element("aggregate", composition.aggregate());
            list("assemblies", "assembly", composition.assemblies());
            list("dependencies", "dependency", composition.dependencies());
            xml.end();
        }
        xml.end();
        annotations(bom);
        xml.end();
    }

    private void metadata(Bom bom) throws XMLStreamException {
        xml.start("metadata");
        element("timestamp", bom.timestamp());
        xml.start("lifecycles");
        xml.start("lifecycle");
        xml.element("phase", "build");
        xml.end();
        xml.end();
        xml.start("tools");
        xml.start("components");
        tool(bom);
        xml.end();
        xml.end();
        component(bom.target());
        properties(bom.properties());
        xml.end();
    }

    private void tool(Bom bom) throws XMLStreamException {
        xml.start("component");
        xml.attribute("type", "application");
        xml.element("name", Text.line(bom.tool().name(), "unnamed"));
        element("version", Text.line(bom.tool().version()));
        xml.end();
    }

    private void component(BomComponent component) throws XMLStreamException {
        xml.start("component");
        xml.attribute("type", component.type());
        xml.attribute("bom-ref", component.ref());
        if (component.external() && version.hasExternalComponents()) {
            xml.attribute("isExternal", "true");
        }
        if (component.organization() != null) {
            xml.start("supplier");
            element("name", component.organization());
            xml.end();
            element("publisher", component.organization());
        }
        element("group", component.group());
        xml.element("name", component.name());
        element("version", component.version());
        element("description", component.description());
        element("scope", component.scope());
        if (!component.hashes().isEmpty()) {
            xml.start("hashes");
            for (BomComponent.Hash hash : component.hashes()) {
                xml.element("hash", hash.value(), "alg", hash.algorithm());
            }
            xml.end();
        }
        concluded(component.license());
        element("purl", component.purl());
        if (!component.links().isEmpty()) {
            xml.start("externalReferences");
            for (BomComponent.Link link : component.links()) {
                xml.start("reference");
                xml.attribute("type", link.type());
                xml.element("url", link.url());
                xml.end();
            }
            xml.end();
        }
        properties(component.properties());
        evidence(component);
        xml.end();
    }

    private void concluded(@Nullable Concluded license) throws XMLStreamException {
        if (license == null) {
            return;
        }
        xml.start("licenses");
        if (version.hasExpressionDetails() && !license.texts().isEmpty()) {
            xml.start("expression-detailed");
            xml.attribute("expression", license.expression());
            xml.attribute("acknowledgement", "concluded");
            for (LicenseText text : license.texts()) {
                xml.start("details");
                xml.attribute("license-identifier", text.id());
                text(text.text());
                xml.end();
            }
            xml.end();
        } else {
            xml.element("expression", license.expression(), "acknowledgement", "concluded");
        }
        xml.end();
    }

    private void evidence(BomComponent component) throws XMLStreamException {
        Evidence evidence = component.evidence();
        if (evidence == null) {
            return;
        }
        xml.start("evidence");
        identity(evidence.identity());
        if (!evidence.occurrences().isEmpty()) {
            xml.start("occurrences");
            for (BomComponent.Occurrence occurrence : evidence.occurrences()) {
                xml.start("occurrence");
                xml.element("location", occurrence.location());
                xml.element("additionalContext", occurrence.context());
                xml.end();
            }
            xml.end();
        }
        List<LicenseText> texts = component.textsBeside(version);
        if (!evidence.licenses().isEmpty() || !texts.isEmpty()) {
            xml.start("licenses");
            for (StatedLicense stated : evidence.licenses()) {
                stated(stated);
            }
            for (LicenseText text : texts) {
                xml.start("license");
                xml.element("name", text.id());
                text(text.text());
                xml.end();
            }
            xml.end();
        }
        if (!evidence.copyrights().isEmpty()) {
            xml.start("copyright");
            for (String copyright : evidence.copyrights()) {
                xml.element("text", copyright);
            }
            xml.end();
        }
        xml.end();
    }

    private void identity(Identity identity) throws XMLStreamException {
        xml.start("identity");
        xml.element("field", identity.field());
        xml.element("confidence", identity.confidence());
        xml.start("methods");
        xml.start("method");
        xml.element("technique", identity.technique());
        xml.element("confidence", identity.confidence());
        xml.element("value", identity.value());
        xml.end();
        xml.end();
        xml.end();
    }

    private void stated(StatedLicense stated) throws XMLStreamException {
        xml.start("license");
        if (stated.declared()) {
            xml.attribute("acknowledgement", "declared");
        }
        xml.element("name", stated.name());
        element("url", stated.url());
        properties(stated.properties());
        xml.end();
    }

    private void annotations(Bom bom) throws XMLStreamException {
        if (bom.annotations().isEmpty()) {
            return;
        }
        xml.start("annotations");
        for (Bom.Annotation annotation : bom.annotations()) {
            xml.start("annotation");
            list("subjects", "subject", List.of(annotation.subject()));
            xml.start("annotator");
            tool(bom);
            xml.end();
            element("timestamp", bom.timestamp());
            xml.element("text", annotation.text());
            xml.end();
        }
        xml.end();
    }

    private void text(String text) throws XMLStreamException {
        xml.element("text", text, "content-type", "text/plain");
    }

    private void properties(List<Bom.Property> properties) throws XMLStreamException {
        if (properties.isEmpty()) {
            return;
        }
        xml.start("properties");
        for (Bom.Property property : properties) {
            xml.element("property", property.value(), "name", property.name());
        }
        xml.end();
    }

    private void list(String element, String item, List<String> refs) throws XMLStreamException {
        if (!refs.isEmpty()) {
            xml.start(element);
            references(item, refs);
            xml.end();
        }
    }

    private void references(String element, List<String> refs) throws XMLStreamException {
        for (String ref : refs) {
            xml.empty(element, "ref", ref);
        }
    }

    private void element(String element, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.element(element, text);
        }
    }
}
