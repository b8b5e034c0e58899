package org.licentia.cli.doctor;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.function.UnaryOperator;
import org.licentia.issue.LicentiaException;

/**
 * One thing that was looked at.
 *
 * @param id stable, for programs
 * @param what it is, a few words
 * @param seen how it is
 * @param remedy a finished sentence; empty where nothing needs to be done
 */
@JsonPropertyOrder({"id", "state", "what", "seen", "remedy"})
public record Diagnosis(String id, State state, String what, String seen, String remedy) {
    public static Diagnosis good(String id, String what, String seen) {
        return new Diagnosis(id, State.GOOD, what, seen, "");
    }

    public static Diagnosis warning(String id, String what, String seen, String remedy) {
        return new Diagnosis(id, State.WARNING, what, seen, remedy);
    }

    public static Diagnosis problem(String id, String what, String seen, String remedy) {
        return new Diagnosis(id, State.PROBLEM, what, seen, remedy);
    }

    /** A problem in the words in which a scan would fail of it: the last sentence is the remedy. */
    public static Diagnosis problem(String id, String what, LicentiaException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf(". ");
        return end < 0
                ? problem(id, what, message, "")
                : problem(id, what, message.substring(0, end + 1), message.substring(end + 2));
    }

    /** The same with its texts changed. */
    Diagnosis with(UnaryOperator<String> words) {
        return new Diagnosis(id, state, words.apply(what), words.apply(seen), words.apply(remedy));
    }
}
