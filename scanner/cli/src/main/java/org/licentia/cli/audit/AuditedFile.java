package org.licentia.cli.audit;

import org.jspecify.annotations.Nullable;

/**
 * A file of decisions and what became of it.
 *
 * @param name relative to the project, with slashes; for one that lies elsewhere its last name alone
 * @param before hex SHA-256 of its bytes before; null when there was none
 * @param after hex SHA-256 of its bytes from then on
 */
public record AuditedFile(String name, @Nullable String before, String after) {}
