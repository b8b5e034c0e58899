package org.licentia.spdx;

import java.io.IOException;
import java.nio.file.Path;

/** Run by the build: reads the SPDX license list, so that no scan has to take its JSON apart. */
public final class LicenseListPreparation {
    private LicenseListPreparation() {}

    /** @param args the folder of this package among the built classes */
    public static void main(String[] args) throws IOException {
        ListFile.prepare(Path.of(args[0]));
    }
}
