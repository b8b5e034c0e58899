package org.licentia.evidence.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.spdx.LicenseNames;

/**
 * A file that, by its name and place in an artifact, exists to speak of licenses.
 *
 * @param entry its name in the archive
 * @param role what it is for
 * @param subject whose work its name or folder says it is about; null when it is about the artifact itself
 */
record LegalFile(String entry, Role role, @Nullable String subject) {

    /** What such a file is for. */
    enum Role {
        /** Holds the license, by its name: {@code LICENSE}, {@code COPYING}, {@code UNLICENSE}. */
        LICENSE,
        /** May hold a license: {@code about.html}, {@code COPYRIGHT}, {@code epl-v10.html}. */
        LICENSE_PERHAPS,
        /** Names authors and what else is inside: {@code NOTICE}, {@code CREDITS}. */
        NOTICE,
        /** Is about works of others alone: {@code THIRD-PARTY}. */
        THIRD_PARTY
    }

    private static final Set<String> TEXT_EXTENSIONS =
            Set.of("txt text md markdown html htm rst adoc asciidoc textile rtf xhtml tex".split(" "));
    private static final Set<String> OTHER_EXTENSIONS =
            Set.of(("class java kt kts groovy scala clj py rb js mjs ts map css xml xsd xsl dtd json yml yaml "
                            + "toml properties png gif jpg jpeg svg ico pdf jar war zip gz so dll dylib jnilib sha1 md5 "
                            + "asc sig sf rsa dsa ec list index idx bin dat ser ftl vm jsp kotlin_module "
                            + "kotlin_metadata tasty proto csv tsv ini conf sql sh bat mf template ttf woff woff2")
                    .split(" "));
    private static final Pattern LICENSE_WORD = Pattern.compile("(?:un)?licen[sc]es?|copying|copyleft");
    private static final Pattern GLUED = Pattern.compile("(.{3,})(licen[sc]es?)");
    private static final Set<String> PERHAPS_WORDS = Set.of("copyright", "copyrights", "about", "legal", "eula");
    private static final Set<String> NOTICE_WORDS = Set.of(
            "notice",
            "notices",
            "credits",
            "authors",
            "attribution",
            "attributions",
            "acknowledgements",
            "acknowledgments",
            "acknowledgement",
            "contributors");
    private static final Set<String> THIRD_PARTY_WORDS = Set.of(
            "thirdparty",
            "3rdparty",
            "thirdpartynotices",
            "thirdpartylicenses",
            "thirdpartynotice",
            "3rdpartylicenses");
    private static final Set<String> SAYS_NOTHING =
            Set.of(("notice header headers binary bin src source sources en de fr ja zh cn eng english text "
                            + "txt full copyright software file info agreement terms end user code main project the and "
                            + "or of dual files v version details short license licence licenses public general only "
                            + "later jar readme clause new original dist distribution additional with exception")
                    .split(" "));
    private static final Set<String> LEGAL_FOLDERS =
            Set.of(("license licence licenses licences legal about_files notices third-party thirdparty "
                            + "third_party 3rdparty third-party-licenses license-files")
                    .split(" "));
    private static final Set<String> FAMILIES =
            Set.of(("apache asl al mit bsd gpl lgpl agpl fdl gnu epl edl mpl mozilla cddl cpl isc cc by sa "
                            + "eupl wtfpl unlicense upl osl afl artistic bsl boost ofl ms sspl busl cecill ccby gplv "
                            + "lgplv zpl unicode dfs")
                    .split(" "));

    /** Those of an archive that are for one of these, by name; beyond so many, those at its root and in META-INF stay. */
    static Bounded<LegalFile> in(Archive archive, OwnNames own, LicenseNames names, Set<Role> roles, int most) {
        LicenseCollections data = LicenseCollections.in(archive);
        List<LegalFile> all = archive.files().stream()
                .filter(file -> !data.hold(file))
                .map(file -> of(file, own, names))
                .flatMap(Optional::stream)
                .filter(file -> roles.contains(file.role))
                .sorted(Comparator.comparing(LegalFile::isAside))
                .toList();
        List<LegalFile> first = all.stream()
                .limit(most)
                .sorted(Comparator.comparing(LegalFile::entry))
                .toList();
        return new Bounded<>(first, most, all.size() > most);
    }

    private boolean isAside() {
        int folderEnd = entry.lastIndexOf('/');
        return folderEnd >= 0 && !entry.substring(0, folderEnd).equalsIgnoreCase("META-INF");
    }

    /** Whether its name says that it is a notice, whatever else it says. */
    boolean saysNotice() {
        return Arrays.stream(fileName().split("[-_. ]+")).anyMatch(NOTICE_WORDS::contains);
    }

    /** Whether this is the license itself and lies in the same folder as a file that has more to say. */
    boolean isPlainLicenseBeside(LegalFile other) {
        return role == Role.LICENSE
                && subject == null
                && !entry.equals(other.entry)
                && !saysNotice()
                && folder().equals(other.folder());
    }

    private String fileName() {
        return entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private String folder() {
        return entry.substring(0, entry.lastIndexOf('/') + 1);
    }

    /** What this file of an archive is; empty when it is none of these. */
    static Optional<LegalFile> of(String entry, OwnNames own, LicenseNames names) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        String extension = extension(file);
        if (OTHER_EXTENSIONS.contains(extension)) {
            return Optional.empty();
        }
        List<String> folders =
                new ArrayList<>(Arrays.asList(entry.toLowerCase(Locale.ROOT).split("/")));
        String base =
                TEXT_EXTENSIONS.contains(extension) ? file.substring(0, file.length() - extension.length() - 1) : file;
        folders.remove(folders.size() - 1);
        Name name = Name.of(base);
        boolean known = isUsualPlace(folders);
        if (name.role == null) {
            boolean licenseName = known && isLicenseName(base, names);
            boolean inLegalFolder = folders.stream().anyMatch(LEGAL_FOLDERS::contains)
                    && (extension.isEmpty() || TEXT_EXTENSIONS.contains(extension));
            if (!licenseName && !inLegalFolder) {
                return Optional.empty();
            }
            String subject = licenseName || own.include(base) ? subjectOfFolder(folders, own, names) : base;
            return Optional.of(new LegalFile(entry, Role.LICENSE_PERHAPS, subject));
        }
        if (!known && (name.role != Role.LICENSE || !name.rest.isEmpty())) {
            return Optional.empty();
        }
        String subject = name.subject(own, names);
        return Optional.of(
                new LegalFile(entry, name.role, subject == null ? subjectOfFolder(folders, own, names) : subject));
    }

    // The root, META-INF and what an assembly puts there, and folders made for licenses.
    private static boolean isUsualPlace(List<String> folders) {
        return folders.isEmpty()
                || folders.get(0).equals("meta-inf") && !folders.contains("resources") && !folders.contains("versions")
                || folders.stream().anyMatch(LEGAL_FOLDERS::contains);
    }

    // META-INF/licenses/asm/LICENSE and org/acme/other/LICENSE speak of what their folder holds.
    private static @Nullable String subjectOfFolder(List<String> folders, OwnNames own, LicenseNames names) {
        List<String> telling = folders.stream()
                .filter(folder ->
                        !LEGAL_FOLDERS.contains(folder) && !folder.equals("meta-inf") && !folder.equals("maven"))
                .toList();
        if (telling.isEmpty() || own.owns(String.join("/", telling))) {
            return null;
        }
        String last = telling.get(telling.size() - 1);
        boolean perLicense = telling.size() == 1 && isLicenseName(last, names);
        return perLicense ? null : String.join("/", telling);
    }

    // bzip2, jQuery and ASM are works that gave their names to licenses; a file named for them is about the works.
    private static boolean isLicenseName(String words, LicenseNames names) {
        List<String> letters = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (letters.stream().noneMatch(FAMILIES::contains)) {
            return false;
        }
        return letters.stream().allMatch(word -> FAMILIES.contains(word) || SAYS_NOTHING.contains(word))
                || names.meaningOf(words).isRecognised()
                || names.meaningOf(words.replace('_', ' ')).isRecognised();
    }

    /** Whether files that end so hold text for people. */
    static boolean isText(String extension) {
        return TEXT_EXTENSIONS.contains(extension);
    }

    /** Whether files that end so are for programs; most of an archive is. */
    static boolean isOther(String extension) {
        return OTHER_EXTENSIONS.contains(extension);
    }

    private static String extension(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * A file's name without its extension, taken apart.
     *
     * @param role null when it is no name of a legal file
     * @param rest what else it says
     */
    private record Name(@Nullable Role role, String rest) {
        static Name of(String base) {
            String spread = base.replaceAll("([a-z])(Licen[sc]e)", "$1-$2");
            String lower = spread.toLowerCase(Locale.ROOT).replaceAll("(third|3rd)[-_. ]*part(y|ies)", "thirdparty");
            List<String> words = new ArrayList<>();
            for (String word : lower.split("[-_. +,()&]+")) {
                var glued = GLUED.matcher(word);
                if (!LICENSE_WORD.matcher(word).matches() && glued.matches() && !THIRD_PARTY_WORDS.contains(word)) {
                    words.add(glued.group(1));
                    words.add(glued.group(2));
                } else if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            Role role = role(words);
            return new Name(
                    role, words.stream().filter(word -> !isRoleWord(word)).collect(Collectors.joining("-")));
        }

        private static @Nullable Role role(List<String> words) {
            if (words.stream().anyMatch(THIRD_PARTY_WORDS::contains)) {
                return Role.THIRD_PARTY;
            }
            String first = words.isEmpty() ? "" : words.get(0);
            String last = words.isEmpty() ? "" : words.get(words.size() - 1);
            boolean license = LICENSE_WORD.matcher(first).matches()
                    || LICENSE_WORD.matcher(last).matches();
            if (license && words.size() <= 6) {
                return Role.LICENSE;
            }
            if (NOTICE_WORDS.contains(first) || words.size() <= 3 && NOTICE_WORDS.contains(last)) {
                return Role.NOTICE;
            }
            return words.size() <= 2 && PERHAPS_WORDS.contains(first) ? Role.LICENSE_PERHAPS : null;
        }

        private static boolean isRoleWord(String word) {
            return LICENSE_WORD.matcher(word).matches()
                    || NOTICE_WORDS.contains(word)
                    || PERHAPS_WORDS.contains(word)
                    || THIRD_PARTY_WORDS.contains(word);
        }

        // What is neither the name of a license, nor the artifact's own, nor a word any such file may bear.
        @Nullable
        String subject(OwnNames own, LicenseNames names) {
            String telling = Arrays.stream(rest.split("-"))
                    .filter(word -> !word.isEmpty() && !SAYS_NOTHING.contains(word))
                    .filter(word -> !word.matches("v?[\\d.]+"))
                    .collect(Collectors.joining("-"));
            boolean isOwn = telling.isEmpty()
                    || own.include(telling)
                    || isLicenseName(rest, names)
                    || isLicenseName(telling, names)
                    || Arrays.stream(telling.split("-")).allMatch(word -> isLicenseName(word, names));
            return isOwn ? null : telling;
        }
    }
}
