package org.licentia.graph.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.io.ModelReader;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.graph.PomDescription;
import org.licentia.graph.maven.pom.PomModelBuilder;
import org.licentia.graph.maven.pom.PomReader;
import org.licentia.graph.maven.pom.PomReads;
import org.licentia.issue.Meter;
import org.licentia.spdx.LicenseNames;

/** POMs: read by our parser and by Maven's, and made into an effective model. */
public final class PomFuzz implements FuzzTarget {
    /** A builder remembers what it built. */
    private static final int MOST_BUILT = 200;

    private PomModelBuilder builder = new PomModelBuilder();
    private int built;

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Licensed under the MIT License -->
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId><artifactId>lib</artifactId><version>1.0</version>
                  <name>Lib ${project.version}</name>
                  <licenses><license><name>MIT License</name><url>https://example.com/mit</url></license>
                    <license><name><![CDATA[GPL <2.0>]]></name><comments>or later</comments></license></licenses>
                  <properties><a>${b}</a><b>1</b></properties>
                  <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>bom</artifactId>
                    <version>${a}</version><type>pom</type><scope>import</scope></dependency></dependencies>
                  </dependencyManagement>
                  <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>[1,2)</version>
                    <scope>test</scope><optional>true</optional><exclusions><exclusion><groupId>*</groupId>
                    <artifactId>*</artifactId></exclusion></exclusions></dependency></dependencies>
                  <profiles><profile><id>p</id><activation><jdk>[9,)</jdk><file><missing>${basedir}/x</missing></file>
                    <os><name>linux</name></os></activation><properties><b>2</b></properties></profile></profiles>
                  <scm><url>https://example.com/scm</url></scm><organization><name>Example</name></organization>
                </project>
                """,
                        """
                <project><modelVersion>4.0.0</modelVersion>
                  <parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version><relativePath/></parent>
                  <artifactId>a</artifactId><packaging>pom</packaging>
                  <modules><module>../x</module></modules>
                  <repositories><repository><id>r</id><url>https://example.com/r</url></repository></repositories>
                  <distributionManagement><relocation><artifactId>b</artifactId></relocation></distributionManagement>
                  <build><directory>${project.basedir}/target</directory><finalName>${artifactId}</finalName></build>
                </project>
                """,
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                                + "<version>${revision}</version><properties><revision>${revision}</revision></properties></project>")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "<project>",
                "</project>",
                "<license>",
                "</license>",
                "<licenses>",
                "</licenses>",
                "<dependency>",
                "</dependency>",
                "<parent>",
                "<properties>",
                "</properties>",
                "<profile>",
                "<activation>",
                "<file>",
                "<exists>",
                "${project.version}",
                "${basedir}",
                "${env.HOME}",
                "${maven.build.timestamp}",
                "<!DOCTYPE p [",
                "<!ENTITY a \"b\">",
                "&a;",
                "&#x0;",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "encoding=\"UTF-16\"",
                "<?xml version=\"1.0\" encoding=\"",
                "<scope>import</scope>",
                "<systemPath>",
                "combine.children=\"append\"");
    }

    @Override
    public int mostBytes() {
        return 8_192;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        requireSameReading(input);
        if (++built % MOST_BUILT == 0) {
            builder = new PomModelBuilder();
        }
        Model effective;
        try {
            effective = builder.build(request(input)).getEffectiveModel();
        } catch (ModelBuildingException e) {
            return;
        }
        PomDescription description = builder.describe(effective);
        description.licenses().forEach(each -> LicenseNames.bundled().meaningOf(each.name(), each.url()));
    }

    private static void requireSameReading(byte[] input) {
        String ours = reading(input, false);
        String theirs = reading(input, true);
        if (!ours.equals(theirs)) {
            throw new AssertionError("we read " + ours + " and Maven reads " + theirs);
        }
    }

    /** The licenses with their lines; or that there are none to be read. */
    private static String reading(byte[] input, boolean located) {
        Map<String, Object> options = new HashMap<>();
        options.put(ModelReader.IS_STRICT, false);
        if (located) {
            options.put(ModelReader.INPUT_SOURCE, new InputSource());
        }
        try {
            Model model = new PomReader(new PomReads(), Meter.OFF).read(new ByteArrayInputStream(input), options);
            StringBuilder text = new StringBuilder();
            for (License license : model.getLicenses()) {
                text.append(license.getName())
                        .append('|')
                        .append(license.getUrl())
                        .append('|')
                        .append(license.getLocation("").getLineNumber())
                        .append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static ModelBuildingRequest request(byte[] input) {
        return new DefaultModelBuildingRequest()
                .setModelSource(new Bytes(input))
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setProcessPlugins(false)
                .setSystemProperties(new Properties())
                .setUserProperties(new Properties())
                .setModelResolver(new Nowhere());
    }

    @SuppressWarnings("deprecation") // the request takes nothing newer
    private record Bytes(byte[] content) implements ModelSource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public String getLocation() {
            return "pom.xml";
        }
    }

    /** Finds no POM but the one that is read. */
    @SuppressWarnings("deprecation") // the interface has nothing newer
    private static final class Nowhere implements ModelResolver {
        @Override
        public ModelSource resolveModel(String groupId, String artifactId, String version)
                throws UnresolvableModelException {
            throw new UnresolvableModelException("nowhere", groupId, artifactId, version);
        }

        @Override
        public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {
            addRepository(repository, false);
        }

        @Override
        public void addRepository(Repository repository, boolean replace) {
            repository.getId();
        }

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
