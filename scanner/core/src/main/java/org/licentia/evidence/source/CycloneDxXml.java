package org.licentia.evidence.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** CycloneDX in XML: as {@link CycloneDxJson}. */
final class CycloneDxXml implements SafeXml.Listener {
    private static final SbomPart NOBODY = new SbomPart("", "", "", "", List.of(), List.of(), List.of());
    private static final int MOST_PARTS = 5_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<SbomPart> listed = new ArrayList<>();
    private SbomPart subject = NOBODY;
    private boolean isBom;
    private boolean isSound;
    private boolean isWhole = true;
    private int seen;

    /** A component whose end is not reached. */
    private static final class Open {
        final String path;
        final Map<String, String> values = new HashMap<>();
        final Map<String, String> license = new HashMap<>();
        final List<StatedLicense> licenses = new ArrayList<>();
        final List<String> places = new ArrayList<>();
        final List<SbomPart> parts = new ArrayList<>();

        Open(String path) {
            this.path = path;
        }

        SbomPart closed() {
            return new SbomPart(
                    values.getOrDefault("bom-ref", ""),
                    values.getOrDefault("name", ""),
                    values.getOrDefault("purl", ""),
                    values.getOrDefault("version", ""),
                    licenses,
                    places,
                    parts);
        }
    }

    private CycloneDxXml() {}

    static CycloneDxXml read(byte[] content) {
        CycloneDxXml reading = new CycloneDxXml();
        reading.isSound = SafeXml.read(content, reading);
        return reading;
    }

    /** Whether it is XML to its end. */
    boolean isSound() {
        return isSound;
    }

    /** What it says; null when it is other XML. */
    @Nullable
    Sbom sbom() {
        return isBom ? new Sbom(subject, listed, isWhole) : null;
    }

    @Override
    public void start(String path, XMLStreamReader element) {
        isBom |= path.equals("/bom");
        if (path.equals("/bom/metadata/component") || path.endsWith("/components/component")) {
            Open component = new Open(path);
            String ref = element.getAttributeValue(null, "bom-ref");
            component.values.put("bom-ref", ref == null ? "" : ref);
            open.push(component);
        }
    }

    @Override
    public void text(String path, String text) {
        Open component = open.peek();
        if (component == null || !path.startsWith(component.path + "/")) {
            return;
        }
        String inner = path.substring(component.path.length() + 1);
        switch (inner) {
            case "name", "purl", "version" -> component.values.put(inner, text);
            case "licenses/expression" -> component.licenses.add(new StatedLicense(text, null));
            case "licenses/license/id" -> component.license.put("id", text);
            case "licenses/license/name" -> component.license.put("name", text);
            case "licenses/license/url" -> component.license.put("url", text);
            case "evidence/occurrences/occurrence/location" -> component.places.add(text);
            default -> {}
        }
    }

    @Override
    public void end(String path) {
        Open component = open.peek();
        if (component == null) {
            return;
        }
        if (path.equals(component.path + "/licenses/license")) {
            String id = component.license.get("id");
            StatedLicense stated =
                    new StatedLicense(id == null ? component.license.get("name") : id, component.license.get("url"));
            component.license.clear();
            if (!stated.isBlank()) {
                component.licenses.add(stated);
            }
        }
        if (path.equals(component.path)) {
            open.pop();
            close(component);
        }
    }

    private void close(Open component) {
        if (++seen > MOST_PARTS) {
            isWhole = false;
            return;
        }
        Open around = open.peek();
        if (around != null) {
            around.parts.add(component.closed());
        } else if (component.path.equals("/bom/metadata/component")) {
            subject = component.closed();
        } else {
            listed.add(component.closed());
        }
    }
}
