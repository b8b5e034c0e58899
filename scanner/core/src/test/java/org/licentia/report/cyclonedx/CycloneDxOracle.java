package org.licentia.report.cyclonedx;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.licentia.inventory.Inventory;
import org.licentia.report.cyclonedx.CycloneDxRenderer.Form;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What others make of our documents: the official library for 1.6, the official schemas for 1.7, which the library does
 * not know.
 */
public final class CycloneDxOracle {
    private static final String FOLDER = "schema-1.7/";
    private static final String HOME = "http://cyclonedx.org/schema/";
    private static final Schema JSON_1_7 = json();
    private static final javax.xml.validation.Schema XML_1_7 = xml();

    private CycloneDxOracle() {}

    public static byte[] written(Inventory inventory, SpecificationVersion version, Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CycloneDxRenderer(version, form).render(inventory, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is wrong with a document; empty when nothing is. */
    public static List<String> errors(byte[] document, SpecificationVersion version, Form form) {
        if (version == SpecificationVersion.V1_6) {
            return errors16(document, form);
        }
        return form == Form.JSON ? errors17(document) : xmlErrors17(document);
    }

    private static List<String> errors16(byte[] document, Form form) {
        try {
            return parser(form).validate(document, Version.VERSION_16).stream()
                    .map(ParseException::getMessage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of 1.6 as the official library reads it. */
    static Bom read(byte[] document, Form form) {
        try {
            return parser(form).parse(document);
        } catch (ParseException e) {
            throw new AssertionError("cannot be read", e);
        }
    }

    private static Parser parser(Form form) {
        return form == Form.JSON ? new JsonParser() : new XmlParser();
    }

    private static List<String> errors17(byte[] document) {
        return JSON_1_7.validate(new String(document, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> xmlErrors17(byte[] document) {
        List<String> errors = new ArrayList<>();
        Validator validator = XML_1_7.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            errors.add(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors;
    }

    private static Schema json() {
        Map<String, String> schemas = new HashMap<>();
        for (String name : List.of(
                "bom-1.7.SNAPSHOT.schema.json",
                "spdx.SNAPSHOT.schema.json",
                "jsf-0.82.SNAPSHOT.schema.json",
                "cryptography-defs.SNAPSHOT.schema.json")) {
            schemas.put(HOME + name, text(name));
        }
        return SchemaRegistry.withDefaultDialect(
                        com.networknt.schema.SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of(HOME + "bom-1.7.SNAPSHOT.schema.json"));
    }

    private static javax.xml.validation.Schema xml() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(resource("bom-1.7.SNAPSHOT.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema cannot be read.", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = resource(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(CycloneDxOracle.class.getResource(FOLDER + name), name);
    }
}
