package org.licentia.cli;

import java.io.PrintStream;
import java.util.List;
import org.licentia.policy.Verdict;

/** An answer of a policy for people. */
record PolicyAnswerText(PrintStream out, Colors colors) {
    void print(PolicyAnswer answer) {
        line(colors.bold(Terminal.safe(answer.expression())));
        PolicyAnswer.Use use = answer.use();
        line("policy " + answer.policy().id() + " · " + use.distribution() + " · product under "
                + Terminal.safe(use.outbound()) + " · " + use.scope() + ", " + use.linkage()
                + (use.browser() ? ", reaches browsers" : ""));
        line("");
        line(verdict(answer.verdict(), colors) + "  " + answer.rule());
        line("  " + Terminal.safe(answer.because()));
        if (!answer.fix().isEmpty()) {
            line("  " + Terminal.safe(answer.fix()));
        }
        line("  rests on " + String.join(", ", answer.licenses()));
        answer.notes().forEach(note -> line("  " + Terminal.safe(note)));
        if (!answer.obligations().isEmpty()) {
            line("");
            line(colors.bold("What is owed"));
            answer.obligations()
                    .forEach(owed -> line("  " + owed.id() + "  " + owed.action()
                            + (owed.basis().equals("stated") ? "" : " (" + owed.basis() + ")")));
        }
        line("");
        line(colors.bold("How it was decided"));
        answer.trace()
                .forEach(step -> line("  " + Terminal.safe(step.subject()) + "  " + step.rule() + "  " + step.verdict()
                        + "\n    " + Terminal.safe(step.note())));
        line("");
        line(colors.bold("What is known"));
        answer.facts().forEach(this::facts);
        line("");
        line(answer.disclaimer());
    }

    private void facts(PolicyAnswer.Facts facts) {
        line("  " + Terminal.safe(facts.license()));
        line("    category     " + facts.category() + ", confidence " + facts.confidence() + " ("
                + sources(facts.confidence()) + ")");
        if (facts.useRestriction() != null) {
            line("    restriction  " + facts.useRestriction());
        }
        if (facts.advertising()) {
            line("    advertising  must carry an acknowledgement");
        }
        line("    patents      grant " + facts.patentGrant() + ", retaliation " + facts.patentRetaliation());
        line("    approved     OSI " + facts.osiApproved() + ", FSF " + facts.fsfLibre());
        line("    asks for     " + (facts.obligations().isEmpty() ? "nothing" : String.join(", ", facts.obligations()))
                + " (" + facts.obligationsBasis() + ")");
        dissent(facts.dissent());
        if (facts.correction() != null) {
            line("    corrected    " + facts.correction());
        }
        PolicyAnswer.Exception exception = facts.exception();
        if (exception != null) {
            String effect = exception.effect();
            line("    exception    " + exception.id() + ": "
                    + (effect == null
                            ? "nothing is known about it"
                            : effect + ", confidence " + exception.confidence()
                                    + (exception.fits()
                                            ? exception.softens() ? "; softens this license" : "; softens nothing here"
                                            : "; not written for this license")));
            dissent(exception.dissent());
        }
    }

    private void dissent(List<String> dissent) {
        if (!dissent.isEmpty()) {
            line("    dissent      " + Terminal.safe(String.join(", ", dissent)));
        }
    }

    private static String sources(String confidence) {
        return switch (confidence) {
            case "high" -> "three or more sources agree";
            case "medium" -> "two sources agree, or somebody read the text";
            default -> "one source says so";
        };
    }

    /** A verdict with its mark, in its color. */
    static String verdict(String verdict, Colors colors) {
        if (verdict.equals(Verdict.DENY.toString())) {
            return colors.red("✗ " + verdict);
        }
        return verdict.equals(Verdict.NEEDS_REVIEW.toString())
                ? colors.yellow("? " + verdict)
                : colors.green("✓ " + verdict);
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
