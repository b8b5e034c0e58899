package org.licentia.report.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0, an element a line; characters that XML 1.0 cannot hold become U+FFFD. */
final class XmlLines {
    private final XMLStreamWriter xml;
    private final Deque<Boolean> holdsElements = new ArrayDeque<>();

    /** Begins the document. */
    XmlLines(XMLStreamWriter xml) throws XMLStreamException {
        this.xml = xml;
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void start(String element) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        holdsElements.push(false);
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
    }

    /** An element without content, its attributes given as names and values. */
    void empty(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Ends the innermost open element, or the document when none is open. */
    void end() throws XMLStreamException {
        if (holdsElements.isEmpty()) {
            xml.writeEndDocument();
            xml.flush();
            return;
        }
        if (holdsElements.pop()) {
            xml.writeCharacters("\n" + "  ".repeat(holdsElements.size()));
        }
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        if (!holdsElements.isEmpty()) {
            holdsElements.pop();
            holdsElements.push(true);
        }
        xml.writeCharacters("\n" + "  ".repeat(holdsElements.size()));
    }

    /** Section 2.2 of XML 1.0: what may not stand in a document, escaped or not. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
