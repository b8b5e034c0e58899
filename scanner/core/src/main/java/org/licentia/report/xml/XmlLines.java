package org.licentia.report.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in UTF-8, an element a line; characters that XML 1.0 cannot hold become U+FFFD. */
public final class XmlLines {
    private final XMLStreamWriter xml;
    private final Deque<Boolean> holdsElements = new ArrayDeque<>();

    /** What a document consists of. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the root element.
         *
         * @throws XMLStreamException when the stream cannot be written
         */
        void write(XmlLines xml) throws XMLStreamException;
    }

    private XmlLines(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a document; leaves the stream open.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void document(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(new XmlLines(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the XML could not be written", e);
        }
        writer.write("\n");
        writer.flush();
    }

    public void start(String element) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        holdsElements.push(false);
    }

    /** Declares the namespace of the element that was started last, and of those in it. */
    public void namespace(String uri) throws XMLStreamException {
        xml.writeDefaultNamespace(uri);
    }

    public void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    public void text(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
    }

    /** An element that holds a text alone, its attributes given as names and values. */
    public void element(String element, String text, String... attributes) throws XMLStreamException {
        start(element);
        attributes(attributes);
        text(text);
        end();
    }

    /** An element without content, its attributes given as names and values. */
    public void empty(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    /** Ends the innermost open element. */
    public void end() throws XMLStreamException {
        if (holdsElements.pop()) {
            xml.writeCharacters("\n" + "  ".repeat(holdsElements.size()));
        }
        xml.writeEndElement();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void indent() throws XMLStreamException {
        if (!holdsElements.isEmpty()) {
            holdsElements.pop();
            holdsElements.push(true);
        }
        xml.writeCharacters("\n" + "  ".repeat(holdsElements.size()));
    }

    /** Section 2.2 of XML 1.0: what may not stand in a document, escaped or not, as U+FFFD. */
    public static String legal(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && text.charAt(at) < Character.MIN_SURROGATE && isLegal(text.charAt(at))) {
            at++;
        }
        if (at == length) {
            return text;
        }
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
