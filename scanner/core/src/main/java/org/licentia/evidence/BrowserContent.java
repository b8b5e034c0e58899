package org.licentia.evidence;

import java.io.IOException;
import java.util.List;
import org.licentia.graph.Component;

/**
 * Notices content that a jar delivers to browsers: files below {@code META-INF/resources/}, which every servlet
 * container serves (Jakarta Servlet 6.0, 4.6 and 10.5), where webjars keep theirs too. Says nothing of licenses.
 */
public final class BrowserContent implements ArchiveSource {
    private static final String SERVED = "META-INF/resources/";
    private static final String WEBJARS = "org.webjars";

    @Override
    public String id() {
        return "browser-content";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        return archive.files().stream().anyMatch(file -> file.startsWith(SERVED))
                ? new ArchiveFindings(List.of(), List.of(), List.of(), true, Attribution.NOTHING)
                : ArchiveFindings.NOTHING;
    }

    /**
     * Whether a component delivers content to browsers: because it was seen in its jar, or because all that its publisher
     * publishes is front-end packages ({@code org.webjars} and its sub-groups).
     */
    static boolean isIn(Component component, boolean seen) {
        String group = component.coordinates().groupId();
        return seen || (component.part().isEmpty() && (group.equals(WEBJARS) || group.startsWith(WEBJARS + ".")));
    }
}
