package org.licentia.report.attribution;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.matching.text.Wording;
import org.licentia.report.SpelledText;
import org.licentia.report.attribution.AttributionDocument.Kind;
import org.licentia.report.attribution.AttributionDocument.Text;
import org.licentia.report.attribution.AttributionDocument.Work;

/**
 * Whether a product as it was built tells its recipients what it owes them. Texts are compared by their words: of a
 * license nearly all must stand in one file and no passage may be absent, of a notice and of a copyright notice every one, in order. An aggregated file
 * of notices counts as well as the files of the artifacts themselves.
 *
 * @param built name of the file or folder that was looked into
 * @param target coordinates of the product that the inventory is of
 * @param components how many are distributed
 * @param texts how many license texts and notices were sought
 * @param copyrights how many copyright notices were sought
 * @param archives how many archives were looked into
 * @param findings what is missing, in the order of the components
 * @param unread what could not be looked into, and may hold what is missing
 */
@JsonPropertyOrder({
    "built",
    "target",
    "policy",
    "asOf",
    "components",
    "texts",
    "copyrights",
    "archives",
    "findings",
    "unread",
    "disclaimer"
})
public record NoticeCheck(
        String built,
        String target,
        Inventory.Policy policy,
        String asOf,
        int components,
        int texts,
        int copyrights,
        int archives,
        List<Finding> findings,
        List<String> unread,
        String disclaimer) {
    /** Texts of one license differ in names and dates. */
    private static final double LICENSE_SHARE = 0.95;

    /** Words in a row; of the longest licenses 5 % are whole sections. */
    private static final int LONGEST_GAP = 40;

    /**
     * Something that recipients are not told.
     *
     * @param component coordinates; of what tells none its place in what was built
     * @param kind {@code license}, {@code notice}, {@code copyright} or {@code unknown}: nobody knows what is owed,
     *     or {@code unlisted}: it lies in what was built, and the inventory does not name it
     * @param what the text or notice, a sentence
     * @param remedy what to do, a sentence
     */
    public record Finding(String component, String kind, String what, String remedy) {}

    /** Seeks in a built artifact what the distributed components of an inventory ask for. */
    public static NoticeCheck of(Inventory inventory, BuiltArtifact built) {
        AttributionDocument owed = AttributionCompiler.compile(inventory);
        List<Finding> findings = new ArrayList<>(UnlistedJars.in(inventory, built.jars()));
        for (Text text : owed.texts()) {
            if (!holds(built, text)) {
                text.components().forEach(component -> findings.add(missing(component, text)));
            }
        }
        Map<String, Boolean> sought = new LinkedHashMap<>();
        for (Work work : owed.components()) {
            for (String copyright : work.copyrights()) {
                if (!sought.computeIfAbsent(copyright, words -> contains(built, words))) {
                    findings.add(new Finding(
                            work.coordinates(),
                            "copyright",
                            "The copyright notice \"" + copyright + "\" is missing.",
                            "Put the third-party notices that 'licentia notice' writes into the product, for example"
                                    + " under META-INF/."));
                }
            }
        }
        owed.missing()
                .forEach(each -> findings.add(new Finding(each.coordinates(), "unknown", each.what(), each.remedy())));
        return new NoticeCheck(
                built.name(),
                inventory.target().coordinates(),
                inventory.policy(),
                inventory.asOf(),
                owed.components().size(),
                owed.texts().size(),
                sought.size(),
                built.archives(),
                List.copyOf(findings),
                built.unread(),
                inventory.disclaimer());
    }

    private static boolean holds(BuiltArtifact built, Text text) {
        if (text.kind() == Kind.NOTICE) {
            return contains(built, text.text());
        }
        Wording words = Wording.of(text.text());
        return built.texts().stream()
                .anyMatch(each -> words.shareIn(each) >= LICENSE_SHARE && words.longestGapIn(each) <= LONGEST_GAP);
    }

    private static boolean contains(BuiltArtifact built, String text) {
        Wording words = Wording.of(text);
        // Our own notices spell out characters that hide.
        Wording shown = Wording.of(SpelledText.of(text, Integer.MAX_VALUE));
        return built.texts().stream().anyMatch(each -> each.contains(words) || each.contains(shown));
    }

    private static Finding missing(String component, Text text) {
        boolean isNotice = text.kind() == Kind.NOTICE;
        return new Finding(
                component,
                isNotice ? "notice" : "license",
                (isNotice ? "The notice" : "The license text") + " \"" + text.title() + "\" is missing.",
                isNotice
                        ? "Keep the file inside the component's jar, or put the third-party notices that 'licentia"
                                + " notice' writes into the product."
                        : "Put the third-party notices that 'licentia notice' writes into the product, for example under"
                                + " META-INF/.");
    }
}
