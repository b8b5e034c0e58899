package org.licentia.facts;

/**
 * What a license says of patents.
 *
 * @param grant whether it grants rights under the patents of those who contributed
 * @param retaliation whether a patent suit ends the rights that it grants
 */
public record PatentTerms(Answer grant, Answer retaliation) {
    /** Nobody has said anything. */
    public static final PatentTerms UNKNOWN = new PatentTerms(Answer.UNKNOWN, Answer.UNKNOWN);
}
