package org.licentia.report.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the recipients of a product must be told about the works of others in it.
 *
 * @param product its name
 * @param coordinates of the product
 * @param isDistributed whether copies of anything reach others at all
 * @param components everything that is distributed, sorted by name
 * @param texts each once, numbered from 1 in the order in which components first refer to them
 * @param missing what nobody could find, sorted; a person must
 */
public record AttributionDocument(
        String product,
        String coordinates,
        boolean isDistributed,
        List<Work> components,
        List<Text> texts,
        List<Missing> missing) {
    public AttributionDocument {
        components = List.copyOf(components);
        texts = List.copyOf(texts);
        missing = List.copyOf(missing);
    }

    /**
     * A component that is distributed.
     *
     * @param version empty where the component has none of its own
     * @param license the licenses taken, as an SPDX expression; {@code NOASSERTION} when unknown
     * @param inside coordinates of what it lies in; empty for a dependency
     * @param copyrights as its artifact states them; empty when it states none or was not looked at
     * @param isPart whether it has no file of its own, so that the files of what it lies in speak of it
     * @param isExamined whether anybody could look for notices in it
     * @param texts references to the texts of its licenses
     * @param notices references to its notices
     * @param acknowledgements sentences that its license wants printed in advertising that mentions it
     */
    public record Work(
            String purl,
            String coordinates,
            String name,
            String version,
            @Nullable String homepage,
            String license,
            List<String> inside,
            List<String> copyrights,
            boolean isPart,
            boolean isExamined,
            List<Reference> texts,
            List<Reference> notices,
            @Nullable SourceOffer source,
            List<String> acknowledgements) {
        public Work {
            inside = List.copyOf(inside);
            copyrights = List.copyOf(copyrights);
            texts = List.copyOf(texts);
            notices = List.copyOf(notices);
            acknowledgements = List.copyOf(acknowledgements);
        }
    }

    /**
     * That a component comes with a text.
     *
     * @param number of the text
     * @param origin where it stands: an entry of the artifact, or {@code SPDX License List}
     * @param about whose work it is about; null when it is about the component itself
     */
    public record Reference(
            int number, String origin, @Nullable String about) {}

    /**
     * A license text or notice.
     *
     * @param title the name of the license, or what it is
     * @param text word for word, with LF line ends
     * @param components coordinates of those that come with it, in the order of the components
     */
    public record Text(int number, Kind kind, String title, String text, List<String> components) {
        public Text {
            components = List.copyOf(components);
        }
    }

    /** What a text is for. */
    public enum Kind {
        LICENSE,
        NOTICE
    }

    /**
     * Where recipients find the source code of a component whose license owes it to them.
     *
     * @param licenses those that ask for it
     * @param address of its repository or its home; null when nobody says
     * @param sourceJar coordinates of its source jar
     */
    public record SourceOffer(
            List<String> licenses, @Nullable String address, String sourceJar) {
        public SourceOffer {
            licenses = List.copyOf(licenses);
        }
    }

    /**
     * Something that belongs here and could not be found.
     *
     * @param what a sentence
     * @param remedy what to do, a sentence
     */
    public record Missing(String coordinates, String what, String remedy) {}
}
