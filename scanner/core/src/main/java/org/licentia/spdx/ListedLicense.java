package org.licentia.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One license of the SPDX license list.
 *
 * @param id in canonical case
 * @param name the full name
 * @param deprecated whether the list has retired the id
 * @param osiApproved whether the Open Source Initiative approved it
 * @param fsfLibre whether the Free Software Foundation calls it free; null when it says nothing
 * @param seeAlso addresses at which the text was published
 */
public record ListedLicense(
        String id,
        String name,
        boolean deprecated,
        boolean osiApproved,
        @Nullable Boolean fsfLibre,
        List<String> seeAlso) {
    public ListedLicense {
        seeAlso = List.copyOf(seeAlso);
    }
}
