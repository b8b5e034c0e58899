package org.licentia.facts;

import java.util.Locale;

/** What kind of license it is. The words are public: policies are written in them and reports print them. */
public enum LicenseCategory {
    /** Dedicated to the public, or without any condition. */
    PUBLIC_DOMAIN,
    /** Asks for little more than keeping notices. */
    PERMISSIVE,
    /** Changed files stay under the license. */
    WEAK_COPYLEFT_FILE,
    /** The library stays free and replaceable. */
    WEAK_COPYLEFT_LIBRARY,
    /** The whole program falls under the license when distributed. */
    STRONG_COPYLEFT,
    /** Like strong copyleft, and use over a network counts too. */
    NETWORK_COPYLEFT,
    /** The source is open to read; use is restricted. */
    SOURCE_AVAILABLE,
    /** Free of charge under proprietary or restricted terms. */
    PROPRIETARY_FREE,
    /** Commercial use is not allowed. */
    NON_COMMERCIAL,
    /** Needs a purchase or a contract. */
    COMMERCIAL,
    /** Written for text, images or data rather than for programs. */
    DOCUMENTATION_DATA,
    /** Nobody has classified it, or it is not known at all. */
    UNSTATED;

    /** Whether what it asks for reaches changed or combined code, be it file by file or as a whole. */
    public boolean isCopyleft() {
        return this == WEAK_COPYLEFT_FILE || this == WEAK_COPYLEFT_LIBRARY || reachesTheWholeWork();
    }

    /** Whether it wants the whole work that contains it under its terms. */
    public boolean reachesTheWholeWork() {
        return this == STRONG_COPYLEFT || this == NETWORK_COPYLEFT;
    }

    /** The public name: {@code weak-copyleft-file}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
