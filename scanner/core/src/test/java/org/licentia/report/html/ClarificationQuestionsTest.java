package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;

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
                        "Under which license are 7 components published?",
                        "Is the product published under proprietary terms?",
                        "Did anybody change org.hibernate:hibernate-core:5.6.15.Final, or compile the product into a"
                                + " native image?");
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.changes()).isNotBlank());
    }

    @Test
    void anOpenOperatorIsAskedOnlyWhereItMatters() {
        Inventory inventory = new InventoryBuilder("com.acme:app:1.0", "app")
                .with(new ComponentBuilder("com.example:both:1.0")
                        .license("GPL-3.0-only OR MIT", "strong-copyleft", "AMBIGUOUS")
                        .concludedBy("several-licenses")
                        .mayMean("GPL-3.0-only OR MIT", "GPL-3.0-only AND MIT")
                        .judged("needs-review", "license-operator-unclear", "It depends.", "Ask.")
                        .usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("com.example:harmless:1.0")
                        .license("EPL-2.0 OR MIT", "weak-copyleft-file", "AMBIGUOUS")
                        .concludedBy("several-licenses")
                        .mayMean("EPL-2.0 OR MIT", "EPL-2.0 AND MIT")
                        .usedBy("com.acme:app", "compile"))
                .build();

        assertThat(ClarificationQuestions.of(inventory).shown())
                .extracting(ClarificationQuestions.Question::ask)
                .containsExactly("Do all licenses that com.example:both:1.0 lists apply, or may one be chosen:"
                        + " GPL-3.0-only OR MIT?");
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        ClarificationQuestions.Question unknown = ClarificationQuestions.of(SampleInventories.violations())
                .shown()
                .get(2);

        assertThat(unknown.about()).hasSize(6);
        assertThat(unknown.more()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(ClarificationQuestions.of(SampleInventories.incomplete()).shown())
                .extracting(ClarificationQuestions.Question::ask)
                .contains("Can you make available what this scan could not obtain or read?");
    }

    @Test
    void aCleanScanAsksNothing() {
        assertThat(ClarificationQuestions.of(SampleInventories.smallClean()).shown())
                .isEmpty();
    }
}
