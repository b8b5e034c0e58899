package org.licentia.report.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spdx.core.CoreModelObject;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.SpdxModelFactory;
import org.spdx.storage.ISerializableModelStore;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.tagvaluestore.TagValueStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** What the official schemas and libraries of SPDX say of a document. */
public final class SpdxOracles {
    private static final Schema SPDX_2_3 = schema("/resources/spdx-schema-v2.3.json");
    private static final Schema SPDX_3_0_1 = schema("/resources/schema-v3.0.1.json");

    static {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
    }

    private SpdxOracles() {}

    private static Schema schema(String resource) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SpdxOracles.class.getResourceAsStream(resource));
    }

    public static List<String> schemaErrors2(byte[] json) {
        return errors(SPDX_2_3, json);
    }

    public static List<String> schemaErrors3(byte[] json) {
        return errors(SPDX_3_0_1, json);
    }

    private static List<String> errors(Schema schema, byte[] json) {
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .limit(20)
                .toList();
    }

    public static List<String> verify2(byte[] json) {
        return verified(new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON), json);
    }

    public static List<String> verifyTagValue(byte[] text) {
        TagValueStore store = new TagValueStore(new InMemSpdxStore());
        List<String> errors = verified(store, text);
        assertThat(store.getWarnings()).isEmpty();
        return errors;
    }

    public static List<String> verify3(byte[] json) {
        return verified(new JsonLDStore(new InMemSpdxStore()), json);
    }

    private static List<String> verified(ISerializableModelStore store, byte[] document) {
        try {
            CoreModelObject read = store.deSerialize(new ByteArrayInputStream(document), false);
            return read.verify();
        } catch (InvalidSPDXAnalysisException | IOException e) {
            return List.of("cannot be read: " + e);
        }
    }
}
