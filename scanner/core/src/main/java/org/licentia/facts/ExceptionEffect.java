package org.licentia.facts;

import java.util.Locale;

/** What a license exception does to the license it is written for. */
public enum ExceptionEffect {
    /** Programs may link without falling under the license. The one effect that can soften a verdict. */
    LINKING,
    /** The same for one named library only. */
    NAMED_LIBRARY_LINKING,
    /** The same for software that is not made available to the public. */
    PRIVATE_USE_LINKING,
    /** The same for free and open-source programs only. */
    FOSS_LINKING_ONLY,
    /** The output of the tool is free, the tool is not. */
    GENERATED_OUTPUT,
    /** Documents that embed the font are free, the font is not. */
    FONT_EMBEDDING,
    /** Programs that call the system are free, the system is not. */
    SYSTEM_INTERFACE,
    /** A grace period after a breach. */
    CURE_PERIOD,
    /** A permissive license asks for even less. */
    PERMISSIVE_RELAXATION,
    /** A permissive license is extended to hardware. */
    HARDWARE;

    /** The public name: {@code named-library-linking}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
