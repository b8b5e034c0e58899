package org.licentia.policy;

/**
 * Which policy judged.
 *
 * @param id the policy's own id
 * @param title its title for people
 * @param sha256 hex SHA-256 of the bytes of the policy file; when it extends another policy, of these bytes followed by
 *     the hash, so written, of that one
 */
public record PolicyReference(String id, String title, String sha256) {}
