package org.licentia.facts;

import java.util.Locale;

/** How sure it is that a release is under the license that is said of it. */
public enum Verification {
    /** Its POM, or a parent of it, declares this license. */
    VERIFIED,
    /** Its POM declares another one. */
    POM_DIFFERS,
    /** Its POM declares none. */
    NO_LICENSE_IN_POM,
    /** Nobody read its POM: from general knowledge. */
    UNVERIFIED;

    /** The public name: {@code no-license-in-pom}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
