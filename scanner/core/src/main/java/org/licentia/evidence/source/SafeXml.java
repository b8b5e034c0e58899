package org.licentia.evidence.source;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from artifacts: no document type, no entity but the five of XML, nothing fetched. The platform's own parser, so
 * that none on the class path takes its place.
 */
final class SafeXml {
    private static final int DEEPEST = 200;
    private static final int LONGEST_PATH = 4_000;

    private SafeXml() {}

    /** Hears the elements of a document. */
    interface Listener {
        /** An element begins; {@code path} is {@code /project/parent}, without prefixes. */
        default void start(String path, XMLStreamReader element) {}

        /** An element without elements inside ends. */
        default void text(String path, String text) {}

        /** An element ends, after its text. */
        default void end(String path) {}
    }

    /** Reads a document as far as it is sound; false when it breaks off. */
    static boolean read(byte[] document, Listener listener) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            return read(reader, listener);
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static boolean read(XMLStreamReader reader, Listener listener) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean leaf = false;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST || path.length() > LONGEST_PATH) {
                        return false;
                    }
                    path.append('/').append(reader.getLocalName());
                    text.setLength(0);
                    leaf = true;
                    listener.start(path.toString(), reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (leaf) {
                        listener.text(path.toString(), text.toString().strip());
                    }
                    leaf = false;
                    listener.end(path.toString());
                    path.setLength(path.lastIndexOf("/"));
                    depth--;
                }
                default -> {}
            }
        }
        return true;
    }
}
