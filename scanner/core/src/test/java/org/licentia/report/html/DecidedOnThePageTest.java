package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.template.Templates;

/** What is owed, decided and said of patents, and what another distribution model would change, on the page. */
class DecidedOnThePageTest {
    private static final Inventory DECIDED = SampleInventories.decided();

    @Test
    void theHeadTellsHowTheProductReachesItsUsersAndUnderWhichLicense() throws IOException {
        assertThat(page(DECIDED))
                .contains("Shipped as a binary</span> <span class=\"code\">distributed-binary")
                .contains("License of the product")
                .contains("LicenseRef-Proprietary");
    }

    @Test
    void obligationsAreGroupedWithTriggerAndWhatIsLeft() {
        List<OwedGroups.Group> groups = OwedGroups.of(DECIDED).groups();
        assertThat(groups).extracting(OwedGroups.Group::id).containsExactly("include-license-text", "offer-source");
        OwedGroups.Group texts = groups.get(0);
        assertThat(texts.components()).isEqualTo(2);
        assertThat(texts.trigger()).isEqualTo("due because copies reach others");
        assertThat(texts.metBy()).isEqualTo("the HTML and JSON reports");
        assertThat(groups.get(1).metBy()).isNull();
        assertThat(groups.get(1).shown())
                .extracting(OwedGroups.Row::coordinates)
                .containsExactly("com.mysql:mysql-connector-j:8.3.0");
    }

    @Test
    void componentsOfOneObligationAreGroupedByWhatIsLeft() {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:a:1").usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("org.example:b:1").usedBy("com.acme:app", "compile"))
                .owing("text", "Text", "distribution", "a file", "org.example:a:1")
                .build();
        assertThat(OwedGroups.of(inventory).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.components()).isEqualTo(1));
    }

    @Test
    void distributedComponentsWithoutAPatentGrantAreListed() {
        PatentTable patents = PatentTable.of(DECIDED);
        assertThat(patents.rows()).extracting(PatentTable.Row::label).containsExactly("Granted", "Not granted");
        assertThat(patents.retaliating()).isEqualTo(2);
        assertThat(patents.without())
                .extracting(PatentTable.Component::coordinates)
                .containsExactly("com.mysql:mysql-connector-j:8.3.0");
    }

    @Test
    void anotherModelShowsWhatItWouldChange() throws IOException {
        ModelTable models = ModelTable.of(DECIDED);
        assertThat(models.rows()).extracting(ModelTable.Row::own).containsExactly(true, false);
        assertThat(models.rows().get(1).changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(List.of(change.before(), change.verdict())).containsExactly("Denied", "Allowed"));
        assertThat(page(DECIDED))
                .contains("Distribution models, side by side")
                .contains("Offered as a service: 1 component judged differently");
        assertThat(page(SampleInventories.smallClean())).doesNotContain("Distribution models, side by side");
    }

    @Test
    void decisionsTellWhoWhenWhyAndWhetherTheyCount() throws IOException {
        assertThat(page(DECIDED))
                .contains("Expires soon")
                .contains("jane@example.com, approved by counsel@example.com<br>on 2026-09-01<br>until 2026-12-01")
                .contains("Replacement planned: We move to another driver.")
                .contains("LEGAL-7")
                .contains("evidence 0123456789abcdef")
                .contains(".licentia.yml:12")
                .contains("Its last day has passed")
                .contains("Price: 1,000 a year.");
    }

    @Test
    void aWaivedFindingStaysVisibleWithItsVerdictAndReason() throws IOException {
        String waived = section(page(DECIDED), "<section id=\"waived\"", "</section>");
        assertThat(waived)
                .contains("com.mysql:mysql-connector-j:8.3.0")
                .contains("Denied")
                .contains("It would oblige us to release our source.")
                .contains("jane@example.com until 2027-03-01");
    }

    @Test
    void aFindingShowsItsPlaceItsNotesItsCostAndTheKindOfEachWayOut() throws IOException {
        String blocker = section(page(DECIDED), "<section id=\"critical-blocker\"", "</section>");
        assertThat(blocker)
                .contains("app/pom.xml:42")
                .contains("The compatibility matrix agrees.")
                .contains("An override of the policy was locked.")
                .contains("nobody has written down a price")
                .contains("Replacement, high effort");
    }

    @Test
    void theDetailsOfAComponentTellWhatIsOwedAndWhatIsSaidOfPatents() throws IOException {
        String details = section(page(DECIDED), "<section id=\"inventory\"", "</section>");
        assertThat(details)
                .contains("Offer the source code, due because copies reach others")
                .contains("No rights are granted in so many words.")
                .contains("Rights are granted; a suit over patents ends them.");
    }

    private static String section(String page, String from, String to) {
        int start = page.indexOf(from);
        return page.substring(start, page.indexOf(to, start));
    }

    private static String page(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.standard()).render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
