package org.licentia.evidence.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.spdx.LicenseNames;

/**
 * The {@code license} field of the {@code package.json} or {@code bower.json} that a webjar packs (npm documentation,
 * package.json: an SPDX expression; older packages hold an object or a list). It is the statement of the authors; the
 * webjar's POM repeats it at best.
 */
public final class WebjarPackages implements ArchiveSource {
    private static final Pattern MANIFEST =
            Pattern.compile("META-INF/resources/webjars/[^/]+/[^/]+/(?:package|bower)\\.json");
    private static final int MOST_LICENSES = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LicenseNames names;

    public WebjarPackages(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "webjar-package";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (String file : archive.files()) {
            if (MANIFEST.matcher(file).matches()) {
                try {
                    Bounded<StatedLicense> licenses = licenses(archive.read(file), file);
                    licenses.issue(component, "licenses in " + Excerpt.of(file)).ifPresent(issues::add);
                    for (StatedLicense license : licenses.kept()) {
                        evidence.add(license.evidence(id(), file, archive.sha256(file), names));
                    }
                } catch (UnreadableFileException e) {
                    issues.add(e.issue(component));
                }
            }
        }
        return new ArchiveFindings(evidence, List.of(), issues);
    }

    private static Bounded<StatedLicense> licenses(byte[] content, String file) throws IOException {
        List<StatedLicense> licenses = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(content);
            for (JsonNode field : List.of(root.path("license"), root.path("licenses"))) {
                for (JsonNode each :
                        field.isArray() ? field : JSON.createArrayNode().add(field)) {
                    JsonNode name = each.isObject() ? each.path("type") : each;
                    StatedLicense license =
                            new StatedLicense(name.asText(""), each.path("url").asText(""));
                    if (!license.isBlank() && licenses.size() <= MOST_LICENSES) {
                        licenses.add(license);
                    }
                }
            }
        } catch (IOException e) { // among them what Jackson says of UTF-32 that is none
            throw new UnreadableFileException(
                    "the file " + Excerpt.of(file) + " in it is damaged, so what license it states is not known.",
                    "Look into it by hand, or ask its publisher for a sound one.");
        }
        return Bounded.of(licenses, MOST_LICENSES);
    }
}
