package org.licentia.cli.doctor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.licentia.Licentia;
import org.licentia.spdx.LicenseList;

/**
 * The versions of Licentia and of the SPDX license list, which appears about four times a year.
 *
 * @param today against which the age of the list is told
 */
record VersionsCheck(LocalDate today) implements Check {
    private static final long OLD_DAYS = 366;

    @Override
    public String id() {
        return "licentia";
    }

    @Override
    public String what() {
        return "Licentia";
    }

    @Override
    public List<Diagnosis> look() {
        return List.of(Diagnosis.good(id(), what(), Licentia.version()), list());
    }

    private Diagnosis list() {
        String released = LicenseList.bundledReleaseDate();
        String version = Licentia.licenseListVersion();
        if (!released.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Diagnosis.good("license-list", "SPDX license list", version);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(released), today);
        String seen = version + " of " + released + ", " + days + " days old";
        return days <= OLD_DAYS
                ? Diagnosis.good("license-list", "SPDX license list", seen)
                : Diagnosis.warning(
                        "license-list",
                        "SPDX license list",
                        seen,
                        "Licenses that were listed since are not known by their ids. Use a newer Licentia.");
    }
}
