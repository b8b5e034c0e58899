package org.licentia.spdx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a license name, address or expression found in the wild means. Every word of a name must be understood;
 * what is left open stays open. Answers are remembered; safe for threads.
 */
public final class LicenseNames {
    /** Longer names and addresses are not read: they are texts, and cutting them could cut a restriction off. */
    public static final int MAX_LENGTH = 1_000;

    private static final int MAX_REMEMBERED = 10_000;
    private static final Pattern ADDRESS_IN_NAME = Pattern.compile("<?\\bhttps?://[^\\s<>\"]{1,500}>?");

    private final OnDemand<Knowledge> knowledge =
            new OnDemand<>(() -> knowledge(LicenseList.bundled(), AliasData.bundled()));
    private final Map<String, LicenseMatch> remembered = new ConcurrentHashMap<>();

    /** What it takes to read names; whoever only hands the reader on does not pay for it. */
    private record Knowledge(
            SpdxParser parser,
            PhraseBook book,
            NameReader reader,
            GluedNames glued,
            LicenseAddresses addresses,
            OnDemand<SpellingCorrection> spelling,
            OnDemand<NameSpotter> spotter,
            Set<String> restricting,
            Set<String> nothingGranted) {}

    private LicenseNames() {}

    private Knowledge knowledge(LicenseList list, AliasData data) {
        PhraseBook book = new PhraseBook(list, data);
        return new Knowledge(
                new SpdxParser(list),
                book,
                new NameReader(list, book),
                new GluedNames(list, book.tokens()),
                new LicenseAddresses(list, data, this::readName),
                new OnDemand<>(() -> new SpellingCorrection(book.vocabulary(), data.words())),
                new OnDemand<>(() -> new NameSpotter(list, book, data.between())),
                data.words().restricting(),
                data.words().nothingGranted());
    }

    /** The reader over the bundled license list and {@code license-aliases.yaml}; made ready when it is first asked. */
    public static LicenseNames bundled() {
        return Holder.NAMES;
    }

    /** What one text means: a name, an address or an SPDX expression; {@code UNRECOGNISED} when it means nothing. */
    public LicenseMatch meaningOf(String text) {
        if (text.length() > MAX_LENGTH || text.isBlank()) {
            return LicenseMatch.UNRECOGNISED;
        }
        LicenseMatch known = remembered.get(text);
        if (known == null) {
            known = LicenseAddresses.isAddress(text)
                    ? knowledge.get().addresses().meaningOf(text)
                    : readText(text);
            if (remembered.size() < MAX_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /**
     * What a name and an address mean together, as in one {@code <license>} element of a POM. If one means nothing,
     * the other decides; if one leaves something open that the other settles, it is settled; if they contradict each
     * other, the answer is ambiguous with the candidates of both.
     *
     * @param name null or blank when there is none
     * @param url null or blank when there is none
     */
    public LicenseMatch meaningOf(@Nullable String name, @Nullable String url) {
        if (name == null || name.isBlank()) {
            return url == null ? LicenseMatch.UNRECOGNISED : meaningOfAddress(url);
        }
        LicenseMatch byName = wholeLicense(meaningOf(name));
        if (url == null || url.isBlank()) {
            return byName;
        }
        LicenseMatch byUrl = meaningOfAddress(url);
        if (!byUrl.isRecognised()) {
            return byName;
        }
        if (!byName.isRecognised()) {
            return restricts(name) ? byName : byUrl;
        }
        return together(byName, byUrl);
    }

    /** Finds these names in running text. */
    NameSpotter spotter() {
        return knowledge.get().spotter().get();
    }

    private LicenseMatch meaningOfAddress(String url) {
        if (url.length() > MAX_LENGTH || url.isBlank()) {
            return LicenseMatch.UNRECOGNISED;
        }
        return LicenseAddresses.isAddress(url)
                ? wholeLicense(knowledge.get().addresses().meaningOf(url))
                : LicenseMatch.UNRECOGNISED;
    }

    // An exception alone grants nothing, and its id alone is no SPDX expression.
    private static LicenseMatch wholeLicense(LicenseMatch match) {
        return match.isExceptionAlone() ? LicenseMatch.UNRECOGNISED : match;
    }

    // An unrecognised "Acme Commercial License" says more than the address of a free license beside it.
    private boolean restricts(String name) {
        return name.length() > MAX_LENGTH
                || knowledge.get().book().tokens().of(name).stream()
                        .anyMatch(knowledge.get().restricting()::contains)
                || NameTokens.rawWords(name).stream().anyMatch(knowledge.get().restricting()::contains);
    }

    private LicenseMatch together(LicenseMatch name, LicenseMatch url) {
        Set<SpdxExpression> names = readings(name);
        Set<SpdxExpression> common = new LinkedHashSet<>();
        for (SpdxExpression meaning : readings(url)) {
            names.stream().filter(own -> own.isEquivalentTo(meaning)).forEach(common::add);
        }
        if (common.size() == 1) {
            return LicenseMatch.exact(
                    common.iterator().next(),
                    name.isAmbiguous() && !url.isAmbiguous() ? url.rule() : ruleOf(name, url));
        }
        if (common.size() > 1) {
            SpdxExpression likeliest = common.contains(url.expression())
                    ? url.expression()
                    : common.iterator().next();
            return LicenseMatch.ambiguous(likeliest, name.rule().substring("ambiguous:".length()), List.copyOf(common));
        }
        // An address shows a license text; "or later" and an exception are said beside it. And of a page with a choice,
        // the name takes one branch.
        List<SpdxExpression> saidByName = names.stream()
                .filter(own -> readings(url).stream().anyMatch(page -> refines(own, page)))
                .toList();
        if (saidByName.isEmpty()
                && !url.isAmbiguous()
                && names.stream().allMatch(own -> narrows(url.expression(), own))) {
            return url;
        }
        if (saidByName.size() == 1) {
            return LicenseMatch.exact(saidByName.get(0), ruleOf(name, url));
        }
        if (!saidByName.isEmpty()) {
            SpdxExpression likeliest = saidByName.contains(name.expression()) ? name.expression() : saidByName.get(0);
            return LicenseMatch.ambiguous(likeliest, "version", saidByName);
        }
        Set<SpdxExpression> both = new LinkedHashSet<>(names);
        both.addAll(readings(url));
        return LicenseMatch.ambiguous(name.expression(), "name-and-url-disagree", List.copyOf(both));
    }

    private static String ruleOf(LicenseMatch name, LicenseMatch url) {
        return name.isAmbiguous() ? url.isAmbiguous() ? "name:with " + url.rule() : url.rule() : name.rule();
    }

    private static Set<SpdxExpression> readings(LicenseMatch match) {
        return new LinkedHashSet<>(match.isAmbiguous() ? match.candidates() : List.of(match.expression()));
    }

    private static boolean refines(SpdxExpression name, SpdxExpression page) {
        if (page instanceof SpdxExpression.Or or && or.operands().contains(name)) {
            return true;
        }
        return name instanceof SpdxTerm said
                && page instanceof SpdxTerm shown
                && shown.exception() == null
                && text(said).equals(text(shown));
    }

    // The page names what the words only describe, or shows the exceptions that the words left out.
    private boolean narrows(SpdxExpression page, SpdxExpression name) {
        return knowledge.get().book().general().getOrDefault(name, Set.of()).contains(page)
                || page.terms().stream().anyMatch(term -> term.exception() != null)
                        && withoutExceptions(page).isEquivalentTo(name);
    }

    private static SpdxExpression withoutExceptions(SpdxExpression expression) {
        return expression.<SpdxExpression>fold(
                term -> new SpdxTerm(term.license(), term.orLater(), null),
                (left, right) -> SpdxExpression.and(List.of(left, right)),
                (left, right) -> SpdxExpression.or(List.of(left, right)));
    }

    private static String text(SpdxTerm term) {
        return term.license().replace("-or-later", "-only");
    }

    private LicenseMatch readText(String text) {
        Optional<SpdxExpression> expression = knowledge.get().parser().tryParse(text);
        if (expression.isPresent()) {
            return LicenseMatch.exact(expression.get(), "spdx-expression");
        }
        if (knowledge.get().nothingGranted().contains(String.join(" ", NameTokens.rawWords(text)))) {
            return LicenseMatch.exact(SpdxTerm.NONE, "name:nothing-granted");
        }
        Matcher address = ADDRESS_IN_NAME.matcher(text);
        if (address.find()) {
            String rest = (text.substring(0, address.start()) + " " + text.substring(address.end())).strip();
            String url = address.group().replaceAll("^<|[>).,;]+$", "");
            if (rest.chars().anyMatch(Character::isLetterOrDigit)) {
                return ADDRESS_IN_NAME.matcher(rest).find() ? LicenseMatch.UNRECOGNISED : meaningOf(rest, url);
            }
            return knowledge.get().addresses().meaningOf(url);
        }
        return readName(text);
    }

    private LicenseMatch readName(String name) {
        List<String> words = knowledge.get().book().tokens().of(name);
        return knowledge
                .get()
                .reader()
                .read(words)
                .or(() -> knowledge.get().glued().find(name))
                .or(() -> GluedNames.parted(name)
                        .flatMap(parted -> knowledge
                                .get()
                                .reader()
                                .read(knowledge.get().book().tokens().of(parted))))
                .or(() -> knowledge
                        .get()
                        .spelling()
                        .get()
                        .correct(words)
                        .flatMap(knowledge.get().reader()::read))
                .orElse(LicenseMatch.UNRECOGNISED);
    }

    private static final class Holder {
        private static final LicenseNames NAMES = new LicenseNames();
    }
}
