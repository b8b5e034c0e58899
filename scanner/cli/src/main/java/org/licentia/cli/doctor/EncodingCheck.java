package org.licentia.cli.doctor;

import java.util.List;
import java.util.Map;
import java.util.Properties;

/** In which encoding the JVM reads and writes the names of files; reports are UTF-8 in any case. */
record EncodingCheck(Properties properties, Map<String, String> environment) implements Check {
    @Override
    public String id() {
        return "encoding";
    }

    @Override
    public String what() {
        return "encoding";
    }

    @Override
    public List<Diagnosis> look() {
        String names = properties.getProperty("sun.jnu.encoding", "unknown");
        String locale = "";
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (locale.isEmpty() && !value.isEmpty()) {
                locale = " (" + variable + "=" + value + ")";
            }
        }
        boolean isGood = names.equalsIgnoreCase("UTF-8")
                || properties.getProperty("os.name", "").startsWith("Windows");
        return List.of(
                isGood
                        ? Diagnosis.good(id(), what(), "names of files in " + names + locale)
                        : Diagnosis.warning(
                                id(),
                                what(),
                                "names of files in " + names + locale + ": letters beyond it cannot be read",
                                "Set LC_ALL=C.UTF-8, or start Licentia by its launcher, which does."));
    }
}
