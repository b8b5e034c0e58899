package org.licentia.spdx;

import java.util.List;
import java.util.Set;

/** What a few words of a license name say. */
sealed interface NamePart {

    /** A word that has a meaning between or after names. */
    enum Word implements NamePart {
        /** This version or any later one. */
        LATER,
        /** This version only. */
        ONLY,
        /** A choice between the names around it. */
        OR,
        /** Both names around it apply. */
        AND,
        /** Joins a license with an exception. */
        WITH,
        /** A comma or semicolon in a list of names. */
        COMMA,
        /** A slash between names. */
        SLASH,
        /** A plus between names. */
        PLUS,
        /** All names are a choice, whatever stands between them. */
        CHOICE,
        /** Says nothing. */
        NOISE
    }

    /** A version. */
    record Number(String value) implements NamePart {}

    /** A word that means nothing to us. */
    record Unknown(String word) implements NamePart {}

    /**
     * An exception.
     *
     * @param ids several when its version follows from the license that it goes with; not empty
     */
    record Exception(Set<String> ids) implements NamePart {}

    /**
     * A name of one license, or of several.
     *
     * @param words the words that were read, for the rule
     * @param members what the name may mean; not empty
     * @param likeliest what it means most often
     * @param why why it may mean several things
     * @param noise further words that say nothing beside this name
     */
    record Named(String words, List<Member> members, SpdxExpression likeliest, String why, Set<String> noise)
            implements NamePart {}

    /**
     * One license that a name may mean.
     *
     * @param version folded; empty when the license has none
     */
    record Member(SpdxExpression expression, String version) {}
}
