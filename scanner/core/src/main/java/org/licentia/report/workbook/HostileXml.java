package org.licentia.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML that anybody may have written: no document type, no entities but the five, bounded depth. */
final class HostileXml {
    private static final int DEEPEST = 100;

    private HostileXml() {}

    /** Hears a document. Names are without prefixes. */
    interface Listener {
        /** An element begins. */
        void start(String name, XMLStreamReader element) throws IOException;

        /** Some characters of the element that began last and has not ended. */
        default void text(String text) throws IOException {}

        /** An element ends. */
        default void end(String name) throws IOException {}
    }

    /**
     * Reads a document to its end.
     *
     * @throws IOException when it is not sound XML, or has a document type
     */
    static void read(InputStream document, Listener listener) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(document);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("it has a document type, as no workbook has");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new IOException("its XML is nested deeper than that of workbooks");
                        }
                        listener.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("it has an entity of its own");
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException problem) {
                throw problem;
            }
            throw new IOException("its XML is damaged", e);
        }
    }

    /** Whether an attribute is there and true, as XML Schema writes it. */
    static boolean isTrue(XMLStreamReader element, String name) {
        String value = attribute(element, name);
        return "1".equals(value) || "true".equals(value);
    }

    /** An attribute by its name without prefix; null when it is not there. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }
}
