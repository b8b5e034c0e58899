package org.licentia.spdx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The SPDX license list: licenses, exceptions, their texts, and what is written today for retired ids. Immutable; ids
 * are looked up without regard to case (SPDX 2.3, Annex D.2) and answered in canonical case.
 */
public final class LicenseList {
    private final String version;
    private final List<ListedLicense> licenses;
    private final List<ListedException> exceptions;
    private final Map<String, ListedLicense> licenseById = new HashMap<>();
    private final Map<String, ListedException> exceptionById = new HashMap<>();
    private final Map<String, SpdxTerm> current = new HashMap<>();

    private LicenseList() {
        ListFile licenseFile = ListFile.read(ListFile.LICENSES);
        version = licenseFile.version();
        licenses = Collections.unmodifiableList(licenseFile.entries());
        exceptions = new ArrayList<>();
        for (ListedLicense entry : ListFile.read(ListFile.EXCEPTIONS).entries()) {
            exceptions.add(new ListedException(entry.id(), entry.name(), entry.deprecated(), entry.seeAlso()));
        }
        licenses.forEach(license -> licenseById.put(folded(license.id()), license));
        exceptions.forEach(exception -> exceptionById.put(folded(exception.id()), exception));
        licenses.forEach(license -> current.put(license.id(), SpdxTerm.of(license.id())));
        exceptions.forEach(exception -> current.put(exception.id(), SpdxTerm.of(exception.id())));
        PolicyData retired = PolicyData.read("deprecated-licenses.yaml");
        for (String section : retired.entries().keySet()) {
            retired.mapping(section).texts().forEach((id, expression) -> current.put(id, term(expression)));
        }
    }

    /** The list that this version of Licentia carries; read once. */
    public static LicenseList bundled() {
        return Holder.LIST;
    }

    /** The version of that list, for those who need no more of it. */
    public static String bundledVersion() {
        return ListFile.version(ListFile.LICENSES);
    }

    /** The day on which that list was published, {@code 2026-05-20}; empty when it does not say. */
    public static String bundledReleaseDate() {
        return LicenseListJson.released(ListFile.LICENSES);
    }

    /** The version of the list, {@code 3.28.0}. */
    public String version() {
        return version;
    }

    /** Every license, retired ones included, in the order of the list. */
    public List<ListedLicense> licenses() {
        return licenses;
    }

    /** Every exception, retired ones included, in the order of the list. */
    public List<ListedException> exceptions() {
        return Collections.unmodifiableList(exceptions);
    }

    /** The license of this id in any case; empty when the list has none. */
    public Optional<ListedLicense> license(String id) {
        return Optional.ofNullable(licenseById.get(folded(id)));
    }

    /** The exception of this id in any case; empty when the list has none. */
    public Optional<ListedException> exception(String id) {
        return Optional.ofNullable(exceptionById.get(folded(id)));
    }

    /**
     * What is written today for a license id in any case: the id itself in canonical case or, for a retired one, its
     * successor, which may carry an exception. Empty when the list has no such license.
     */
    public Optional<SpdxTerm> current(String licenseId) {
        return license(licenseId).map(license -> current.get(license.id()));
    }

    /** As {@link #current(String)}, for an exception id. */
    public Optional<String> currentException(String exceptionId) {
        return exception(exceptionId).map(exception -> currentId(exception.id()));
    }

    /**
     * This license or any later version of it: the {@code -or-later} id where the list has one (SPDX 2.3, Annex D.2),
     * the {@code +} otherwise.
     */
    SpdxTerm orLater(SpdxTerm term) {
        String id = term.license();
        if (id.endsWith("-or-later")) {
            return term;
        }
        String later = (id.endsWith("-only") ? id.substring(0, id.length() - "-only".length()) : id) + "-or-later";
        return licenseById.containsKey(folded(later))
                ? new SpdxTerm(later, false, term.exception())
                : new SpdxTerm(id, true, term.exception());
    }

    private String currentId(String exceptionId) {
        SpdxTerm term = current.get(exceptionId);
        return term == null ? exceptionId : term.license();
    }

    /**
     * The full text of a license or exception, by its id in any case, read when asked for. Empty when the list has no
     * such id.
     */
    public Optional<String> text(String id) {
        String canonical = license(id)
                .map(ListedLicense::id)
                .or(() -> exception(id).map(ListedException::id))
                .orElse(null);
        return canonical == null ? Optional.empty() : Optional.ofNullable(LicenseListJson.text(canonical + ".json"));
    }

    private static SpdxTerm term(String expression) {
        int with = expression.indexOf(" WITH ");
        return with < 0
                ? SpdxTerm.of(expression)
                : SpdxTerm.of(expression.substring(0, with)).with(expression.substring(with + 6));
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static final class Holder {
        private static final LicenseList LIST = new LicenseList();
    }
}
