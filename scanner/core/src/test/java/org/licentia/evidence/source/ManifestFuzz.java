package org.licentia.evidence.source;

import java.io.IOException;
import java.util.List;
import org.licentia.evidence.ArchiveSource;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.InputParts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.spdx.LicenseNames;

/** The manifest of a jar, its localisation, and the description of a webjar. */
public final class ManifestFuzz implements FuzzTarget {
    private static final Component LIBRARY = Component.of(Coordinates.jar("org.webjars", "lib", "1"), false);

    private final List<ArchiveSource> sources =
            List.of(new ManifestLicenses(LicenseNames.bundled()), new WebjarPackages(LicenseNames.bundled()));

    @Override
    public List<byte[]> seeds() {
        return List.of(
                InputParts.joined("Manifest-Version: 1.0\r\nBundle-License: Apache-2.0\r\n\r\n"),
                InputParts.joined(
                        "Manifest-Version: 1.0\nBundle-License: \"MIT\";link=\"https://opensource.org/licenses/MIT\";"
                                + "description=\"The\n  MIT License\",EPL-2.0\nBundle-Localization: plugin\n"),
                InputParts.joined(
                        "Manifest-Version: 1.0\nBundle-License: %license\nBundle-Localization: OSGI-INF/l10n/bundle\n\n",
                        "license=Apache License\\u002c Version 2.0\\\n  or later\n# comment\n"),
                InputParts.joined(
                        "Manifest-Version: 1.0\nLicense: BSD\nLicense-URL: https://example.com/\n\nName: a/\nSealed: true\n"),
                InputParts.joined(
                        "",
                        "",
                        "{\"name\": \"lib\", \"license\": \"(MIT OR GPL-3.0)\", \"licenses\": [{\"type\": \"MIT\"}]}"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "Manifest-Version: 1.0\n",
                "Bundle-License: ",
                "Bundle-Localization: ",
                "License: ",
                "License-URL: ",
                "\r\n ",
                "\n ",
                ";link=",
                ";description=",
                "%license",
                "\"",
                "Apache-2.0",
                "MIT",
                "\\u00",
                "\"license\":",
                "\"licenses\": [",
                "\"type\":",
                "https://",
                "Name: ");
    }

    @Override
    public void feed(byte[] input) throws IOException {
        List<byte[]> parts = InputParts.of(input, 3);
        FilesInMemory jar = FilesInMemory.archive()
                .with("META-INF/MANIFEST.MF", parts.get(0))
                .with("META-INF/LICENSE", "MIT");
        if (parts.size() > 1) {
            jar.with("OSGI-INF/l10n/bundle.properties", parts.get(1)).with("plugin.properties", parts.get(1));
        }
        if (parts.size() > 2) {
            jar.with("META-INF/resources/webjars/lib/1/package.json", parts.get(2));
        }
        for (ArchiveSource source : sources) {
            Examination.of(source, LIBRARY, jar);
        }
    }
}
