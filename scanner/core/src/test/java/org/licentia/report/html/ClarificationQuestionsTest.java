package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClarificationQuestionsTest {

    @Test
    void onlyWhatTheScanLeftOpenIsAsked() {
        List<ClarificationQuestions.Question> questions =
                ClarificationQuestions.of(SampleInventories.violations()).shown();

        assertThat(questions)
                .extracting(ClarificationQuestions.Question::ask)
                .containsExactly(
                        "Which is right for org.json:json:20080701: LicenseRef-public-domain"
                                + " (org.json:json:20080701.pom:12) or JSON (META-INF/LICENSE)?",
                        "What does “BSD” of dom4j:dom4j:1.6.1 mean: BSD-2-Clause, BSD-3-Clause or BSD-4-Clause?",
                        "Do the licenses of javax.annotation:jsr250-api:1.0 apply together or is there a choice:"
                                + " CDDL-1.0 AND GPL-2.0-only WITH Classpath-exception-2.0 or"
                                + " CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0?",
                        "Under which license are 7 components published?");
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.changes()).isNotBlank());
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        ClarificationQuestions.Question unknown = ClarificationQuestions.of(SampleInventories.violations())
                .shown()
                .get(3);

        assertThat(unknown.about()).hasSize(6);
        assertThat(unknown.more()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsAskedFor() {
        List<ClarificationQuestions.Question> questions =
                ClarificationQuestions.of(SampleInventories.incomplete()).shown();

        assertThat(questions.get(questions.size() - 1).ask())
                .isEqualTo("Can you make available what this scan could not obtain or read?");
    }

    @Test
    void aCleanScanAsksNothing() {
        assertThat(ClarificationQuestions.of(SampleInventories.smallClean()).shown())
                .isEmpty();
    }
}
