package org.licentia.inventory.remedy;

import java.util.List;
import org.licentia.decision.Waiver;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.policy.Verdict;
import org.licentia.spdx.SpdxTerm;

/** Having a person look, where that is all the policy asks for. What is denied is not proposed for acceptance. */
final class FileTheAnswer implements WayOut {
    @Override
    public List<Remedy> of(Obstacle obstacle) {
        boolean unobtained =
                obstacle.issues().stream().anyMatch(issue -> issue.severity().equals("error"));
        boolean known = !SpdxTerm.NOASSERTION.equals(obstacle.conclusion().expression());
        return obstacle.violation().verdict() == Verdict.NEEDS_REVIEW && known && !unobtained
                ? List.of(new Remedy(
                        "other",
                        null,
                        "Have the use of " + obstacle.ga() + " reviewed, and file the answer.",
                        "If counsel sees no breach in this use, the command files who said so, why and until when. The"
                                + " finding stays in every report.",
                        obstacle.waiveCommand(Waiver.Reason.LEGAL_REVIEW, "SENTENCE"),
                        null))
                : List.of();
    }
}
