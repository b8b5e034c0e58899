package org.licentia.conclusion;

import java.util.Optional;

/** One way to get from what places say to one expression. Stateless; the first rule that answers decides. */
interface ConclusionRule {
    /** The public id, {@code kebab-case}; every conclusion prints it. */
    String id();

    /** When it decides and what, one or two sentences for people. */
    String sentence();

    /** The conclusion; empty when the rule does not speak of this case. */
    Optional<LicenseConclusion> conclude(Testimony testimony);
}
