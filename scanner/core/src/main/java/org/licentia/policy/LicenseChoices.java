package org.licentia.policy;

import org.licentia.graph.Component;
import org.licentia.spdx.SpdxExpression;

/** Which licenses somebody took where a component offers a choice. */
@FunctionalInterface
public interface LicenseChoices {
    /** Nobody chose anything: the policy takes the mildest branch. */
    LicenseChoices NONE = (component, offered) -> offered;

    /**
     * What is left of an offer.
     *
     * @param offered a reading of the component's license
     * @return the licenses taken, when somebody chose some that are offered; otherwise the offer as it is
     */
    SpdxExpression taken(Component component, SpdxExpression offered);
}
