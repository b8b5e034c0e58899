package org.licentia.cli.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.licentia.cli.maven.MavenSettingsFuzz;
import org.licentia.cli.project.ProjectSettingsFuzz;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.FuzzTargets;

/** Every target of this module, one line each. */
public final class CommandLineTargets implements FuzzTargets.OfModule {
    @Override
    public Map<String, Supplier<FuzzTarget>> targets() {
        Map<String, Supplier<FuzzTarget>> all = new LinkedHashMap<>();
        all.put("project-settings", ProjectSettingsFuzz::new);
        all.put("maven-settings", MavenSettingsFuzz::new);
        return all;
    }
}
