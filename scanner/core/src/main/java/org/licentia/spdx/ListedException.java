package org.licentia.spdx;

import java.util.List;

/**
 * One exception of the SPDX license list: what may follow {@code WITH}.
 *
 * @param id in canonical case
 * @param name the full name
 * @param deprecated whether the list has retired the id
 * @param seeAlso addresses at which the text was published
 */
public record ListedException(String id, String name, boolean deprecated, List<String> seeAlso) {
    public ListedException {
        seeAlso = List.copyOf(seeAlso);
    }
}
