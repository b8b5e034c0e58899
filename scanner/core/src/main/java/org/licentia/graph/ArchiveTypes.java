package org.licentia.graph;

import java.util.Locale;
import java.util.Set;

/** Which files are archives, told by their extensions. */
public final class ArchiveTypes {
    private static final Set<String> ZIP = Set.of(
            "aar", "apk", "car", "ear", "eba", "esa", "har", "hpi", "jar", "jmod", "jpi", "kar", "mar", "nar", "nbm",
            "rar", "sar", "swc", "war", "zip");
    private static final Set<String> OTHER =
            Set.of("7z", "bz2", "cab", "deb", "dmg", "gz", "lzma", "rpm", "tar", "tbz2", "tgz", "txz", "xz", "zst");

    private ArchiveTypes() {}

    /** Whether it is a ZIP archive, so that its content can be looked at. */
    public static boolean isZip(String extension) {
        return ZIP.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether it is packed in another way, so that its content is not looked at. */
    public static boolean isOther(String extension) {
        return OTHER.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** The extension of a file; empty when it has none. */
    public static String extension(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.') + 1);
    }
}
