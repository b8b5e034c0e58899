package org.licentia;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.licentia.cache.CodeFingerprint;
import org.licentia.decision.DecisionReader;
import org.licentia.digest.FileHasher;
import org.licentia.evidence.ArchiveOpener;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.BrowserContent;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.EvidenceCollector;
import org.licentia.evidence.EvidenceSource;
import org.licentia.evidence.KnownWords;
import org.licentia.evidence.WordReader;
import org.licentia.evidence.archive.JarArchive;
import org.licentia.evidence.cache.FolderEvidenceCache;
import org.licentia.evidence.curation.CurationReader;
import org.licentia.evidence.source.EmbeddedPoms;
import org.licentia.evidence.source.EmbeddedSboms;
import org.licentia.evidence.source.LegalDocuments;
import org.licentia.evidence.source.LicenseFiles;
import org.licentia.evidence.source.ManifestLicenses;
import org.licentia.evidence.source.NestedJars;
import org.licentia.evidence.source.NoticeFiles;
import org.licentia.evidence.source.PomComment;
import org.licentia.evidence.source.PomLicenses;
import org.licentia.evidence.source.SourceHeaders;
import org.licentia.evidence.source.SpdxTags;
import org.licentia.evidence.source.WebjarPackages;
import org.licentia.facts.Alternatives;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.VersionScheme;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.graph.snapshot.SnapshotStore;
import org.licentia.matching.TextRecognizer;
import org.licentia.policy.PolicyReader;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.report.Renderer;
import org.licentia.report.ReportResources;
import org.licentia.report.attribution.NoticeRenderer;
import org.licentia.report.bundle.BundleRenderer;
import org.licentia.report.csv.CsvRenderer;
import org.licentia.report.cyclonedx.CycloneDxRenderer;
import org.licentia.report.cyclonedx.CycloneDxRenderer.Form;
import org.licentia.report.cyclonedx.SpecificationVersion;
import org.licentia.report.html.HtmlRenderer;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.jsonl.JsonLinesRenderer;
import org.licentia.report.junit.JunitRenderer;
import org.licentia.report.markdown.MarkdownRenderer;
import org.licentia.report.sarif.SarifRenderer;
import org.licentia.report.spdx.Spdx3JsonRenderer;
import org.licentia.report.spdx.SpdxJsonRenderer;
import org.licentia.report.spdx.SpdxTagValueRenderer;
import org.licentia.report.text.TableRenderer;
import org.licentia.report.text.TreeRenderer;
import org.licentia.report.workbook.WorkbookRenderer;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.SpdxParser;

/** Every exchangeable part, one line each: the catalogue. */
public final class StandardParts {
    private StandardParts() {}

    /** The places that are asked about licenses, in the order in which reports list them. */
    public static List<EvidenceSource> evidenceSources(KnownWords known) {
        WordReader words = new WordReader(
                List.of(known),
                (name, url) -> licenseNames().meaningOf(name, url),
                text -> textRecognizer().recognize(text));
        return List.of(new PomLicenses(words::meaning), new PomComment(words::recognition));
    }

    /** The places inside artifacts that are asked about licenses, in the order in which reports list them. */
    public static List<ArchiveSource> archiveSources() {
        List<ArchiveSource> sources = List.of(
                new ManifestLicenses(licenseNames()),
                new LicenseFiles(text -> textRecognizer().recognize(text), licenseNames()),
                new NoticeFiles(text -> textRecognizer().recognize(text), licenseNames()),
                new SpdxTags(licenseNames()),
                new WebjarPackages(licenseNames()),
                new EmbeddedPoms(licenseNames()),
                new EmbeddedSboms(licenseNames()),
                new BrowserContent(),
                new LegalDocuments(licenseNames()));
        return Stream.concat(sources.stream(), Stream.of(new NestedJars(sources)))
                .toList();
    }

    /** The places inside source jars that are asked on request, in the order in which reports list them. */
    public static List<ArchiveSource> sourceJarSources() {
        return List.of(new SourceHeaders(text -> textRecognizer().recognize(text)));
    }

    /**
     * Everything that is asked.
     *
     * @param known what the words of metadata were read to mean before
     * @param deep whether source jars are asked too
     */
    static EvidenceCollector.Detectors detectors(KnownWords known, boolean deep) {
        return new EvidenceCollector.Detectors(
                evidenceSources(known), archiveSources(), deep ? sourceJarSources() : List.of());
    }

    /**
     * A cache of evidence in a folder; none where this code cannot be told from its next version.
     *
     * @param warnings hears, once, that the folder cannot be written
     * @param hasher reads artifacts that are not known
     */
    public static EvidenceCache evidenceCache(Path folder, Consumer<String> warnings, FileHasher hasher) {
        URL data = StandardParts.class.getResource("/org/licentia/policies/license-aliases.yaml");
        return CodeFingerprint.of(StandardParts.class, data)
                .<EvidenceCache>map(code -> new FolderEvidenceCache(
                        folder, Licentia.version() + " " + licenseList().version() + " " + code, warnings, hasher))
                .orElseGet(() -> EvidenceCache.none(hasher));
    }

    /**
     * What was resolved before, in a folder; empty where this code cannot be told from its next version.
     *
     * @param warnings hears, once, that the folder cannot be written
     */
    public static Optional<SnapshotStore> snapshots(Path folder, Consumer<String> warnings) {
        return CodeFingerprint.of(StandardParts.class, null)
                .map(code -> new SnapshotStore(folder, Licentia.version() + " " + code, warnings));
    }

    /** What opens artifacts. */
    public static ArchiveOpener archiveOpener() {
        return JarArchive::open;
    }

    /** What reads curations. */
    public static CurationReader curationReader() {
        return new CurationReader(new SpdxParser(licenseList()), new MavenVersions());
    }

    /** How versions are ordered. */
    public static VersionScheme versions() {
        return new MavenVersions();
    }

    /** What reads decisions. */
    public static DecisionReader decisionReader() {
        return new DecisionReader(new SpdxParser(licenseList()), new MavenVersions());
    }

    /** The report formats with Licentia's own templates, the default ones first. */
    public static List<Renderer> renderers() {
        return renderers(ReportResources.standard());
    }

    /** The report formats, the default ones first. */
    public static List<Renderer> renderers(ReportResources resources) {
        List<Renderer> documents = List.of(
                new JsonRenderer(),
                new HtmlRenderer(resources.templates()),
                new SarifRenderer(),
                new JunitRenderer(),
                new MarkdownRenderer(),
                new NoticeRenderer(resources.templates(), NoticeRenderer.Form.TEXT),
                new NoticeRenderer(resources.templates(), NoticeRenderer.Form.MARKDOWN),
                new NoticeRenderer(resources.templates(), NoticeRenderer.Form.HTML),
                new WorkbookRenderer(),
                new CsvRenderer(),
                new JsonLinesRenderer(),
                new CycloneDxRenderer(SpecificationVersion.V1_6, Form.JSON),
                new CycloneDxRenderer(SpecificationVersion.V1_6, Form.XML),
                new CycloneDxRenderer(SpecificationVersion.V1_7, Form.JSON),
                new CycloneDxRenderer(SpecificationVersion.V1_7, Form.XML),
                new SpdxJsonRenderer(),
                new SpdxTagValueRenderer(),
                new Spdx3JsonRenderer(),
                new TableRenderer(),
                new TreeRenderer());
        // It holds all of the others.
        Renderer bundle = new BundleRenderer(documents, resources.sourceJars());
        return Stream.concat(documents.stream(), Stream.of(bundle)).toList();
    }

    /** What license names mean. */
    public static LicenseNames licenseNames() {
        return LicenseNames.bundled();
    }

    /** Recognises licenses in text. */
    public static TextRecognizer textRecognizer() {
        return TextRecognizer.bundled();
    }

    /** What is known about each license. */
    public static LicenseFacts licenseFacts() {
        return LicenseFacts.standard();
    }

    /** What can take the place of components whose license is a problem. */
    public static Alternatives alternatives() {
        return KnownAlternatives.READ;
    }

    // The holder idiom: read on first use, once, whatever the threads.
    private static final class KnownAlternatives {
        static final Alternatives READ = Alternatives.standard(new MavenVersions());

        private KnownAlternatives() {}
    }

    /** The words that policy rules may use in {@code when}. */
    public static List<PolicyWord> policyWords() {
        return PolicyWords.standard();
    }

    /** What reads policies. */
    public static PolicyReader policyReader() {
        return new PolicyReader(licenseFacts(), policyWords(), new MavenVersions());
    }

    /** The SPDX license list. */
    public static LicenseList licenseList() {
        return LicenseList.bundled();
    }
}
