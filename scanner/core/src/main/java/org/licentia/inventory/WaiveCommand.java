package org.licentia.inventory;

import java.util.regex.Pattern;
import org.licentia.decision.Waiver;
import org.licentia.graph.Component;

/** The command that files a waiver, with everything filled in that a machine knows. */
final class WaiveCommand {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@/+=-]+");

    private WaiveCommand() {}

    /** @param because a sentence, or what the person has to fill in */
    static String of(Obstacle obstacle, Waiver.Reason reason, String because) {
        Component component = obstacle.component();
        String name = component.part().isEmpty()
                ? component.coordinates().ga()
                : component.purl().text();
        return "licentia waive " + quoted(name) + " --versions "
                + quoted(component.coordinates().version()) + " --rule "
                + obstacle.violation().rule() + " --reason " + reason + " --because " + quoted(because)
                + " --owner NAME --approver NAME --expires DATE\n";
    }

    // What a component calls itself may hold anything; between single quotes a shell takes it word for word.
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches()
                ? word
                : "'" + PlainText.bounded(word).replace("'", "'\\''") + "'";
    }
}
