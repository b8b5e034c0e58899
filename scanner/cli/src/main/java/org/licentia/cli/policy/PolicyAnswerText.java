package org.licentia.cli.policy;

import java.io.PrintStream;
import java.util.List;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Terminal;
import org.licentia.policy.Verdict;

/** An answer of a policy for people. */
public record PolicyAnswerText(PrintStream out, Colors colors) {
    public void print(PolicyAnswer answer) {
        line(colors.bold(shown(answer.expression())));
        PolicyAnswer.Use use = answer.use();
        line("policy " + shown(answer.policy().id()) + " · " + shown(use.distribution()) + " · product under "
                + shown(use.outbound()) + " · " + shown(use.scope()) + ", " + shown(use.linkage())
                + (use.browser() ? ", reaches browsers" : ""));
        line("");
        line(verdict(answer.verdict(), colors) + "  " + shown(answer.rule()));
        line("  " + shown(answer.because()));
        if (!answer.fix().isEmpty()) {
            line("  " + shown(answer.fix()));
        }
        line("  rests on " + shown(String.join(", ", answer.licenses())));
        answer.notes().forEach(note -> line("  " + shown(note)));
        if (!answer.obligations().isEmpty()) {
            line("");
            line(colors.bold("What is owed"));
            answer.obligations()
                    .forEach(owed -> line("  " + shown(owed.id()) + "  " + shown(owed.action())
                            + (owed.basis().equals("stated") ? "" : " (" + shown(owed.basis()) + ")")));
        }
        line("");
        line(colors.bold("How it was decided"));
        answer.trace()
                .forEach(step -> line("  " + shown(step.subject()) + "  " + shown(step.rule()) + "  "
                        + shown(step.verdict()) + "\n    " + shown(step.note())));
        line("");
        line(colors.bold("What is known"));
        answer.facts().forEach(this::facts);
        line("");
        line(shown(answer.disclaimer()));
    }

    private void facts(PolicyAnswer.Facts facts) {
        line("  " + shown(facts.license()));
        line("    category     " + shown(facts.category()) + ", confidence " + shown(facts.confidence()) + " ("
                + sources(facts.confidence()) + ")");
        if (facts.useRestriction() != null) {
            line("    restriction  " + shown(facts.useRestriction()));
        }
        if (facts.advertising()) {
            line("    advertising  must carry an acknowledgement");
        }
        line("    patents      grant " + shown(facts.patentGrant()) + ", retaliation "
                + shown(facts.patentRetaliation()));
        line("    approved     OSI " + shown(facts.osiApproved()) + ", FSF " + shown(facts.fsfLibre()));
        line("    asks for     "
                + (facts.obligations().isEmpty() ? "nothing" : shown(String.join(", ", facts.obligations()))) + " ("
                + shown(facts.obligationsBasis()) + ")");
        dissent(facts.dissent());
        if (facts.correction() != null) {
            line("    corrected    " + shown(facts.correction()));
        }
        PolicyAnswer.Exception exception = facts.exception();
        if (exception != null) {
            String effect = exception.effect();
            line("    exception    " + shown(exception.id()) + ": "
                    + (effect == null
                            ? "nothing is known about it"
                            : shown(effect) + ", confidence " + shown(String.valueOf(exception.confidence()))
                                    + (exception.fits()
                                            ? exception.softens() ? "; softens this license" : "; softens nothing here"
                                            : "; not written for this license")));
            dissent(exception.dissent());
        }
    }

    private void dissent(List<String> dissent) {
        if (!dissent.isEmpty()) {
            line("    dissent      " + shown(String.join(", ", dissent)));
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
                : colors.green("✓ " + shown(verdict));
    }

    /** Text from outside, whole: a policy's sentences may be long. */
    private static String shown(String text) {
        return Terminal.safe(text.strip().replaceAll("\\s*\\n\\s*", " "));
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
