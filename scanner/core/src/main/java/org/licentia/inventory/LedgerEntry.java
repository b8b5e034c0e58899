package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed for one component.
 *
 * @param component its purl
 * @param obligation its id; see {@code obligations}
 * @param licenses those that ask for it
 * @param trigger what makes it due, in a few words
 * @param basis {@code stated}, {@code category-default} or {@code unknown}
 * @param metBy which generated file meets it, or part of it; null when none does
 * @param left what is left for a person to do; null when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
        String component,
        String obligation,
        List<String> licenses,
        String trigger,
        String basis,
        @Nullable String metBy,
        @Nullable String left) {}
