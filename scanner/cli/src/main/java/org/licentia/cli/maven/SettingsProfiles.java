package org.licentia.cli.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationFile;
import org.apache.maven.model.ActivationOS;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.RepositoryPolicy;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.repository.RemoteRepository;

/** The profiles of settings.xml in the words of the POM (maven-core, {@code SettingsUtils}). */
record SettingsProfiles(Settings settings) {

    /** All of them, active or not: their activation is judged where models are built. */
    List<Profile> profiles() {
        return settings.getProfiles().stream().map(SettingsProfiles::convert).toList();
    }

    /** The repositories of the profiles that the settings activate by id. */
    List<RemoteRepository> repositories() {
        List<RemoteRepository> repositories = new ArrayList<>();
        for (org.apache.maven.settings.Profile profile : settings.getProfiles()) {
            if (settings.getActiveProfiles().contains(profile.getId())) {
                for (org.apache.maven.settings.Repository repository : profile.getRepositories()) {
                    repositories.add(ArtifactDescriptorUtils.toRemoteRepository(convert(repository)));
                }
            }
        }
        return repositories;
    }

    /** The properties of the profiles that the settings activate by id; some configure the resolver. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (org.apache.maven.settings.Profile profile : settings.getProfiles()) {
            if (settings.getActiveProfiles().contains(profile.getId())) {
                profile.getProperties().forEach((name, value) -> properties.put((String) name, (String) value));
            }
        }
        return properties;
    }

    private static Profile convert(org.apache.maven.settings.Profile from) {
        Profile profile = new Profile();
        profile.setId(from.getId());
        profile.setSource("settings.xml");
        profile.setProperties(from.getProperties());
        if (from.getActivation() != null) {
            profile.setActivation(convert(from.getActivation()));
        }
        from.getRepositories().forEach(repository -> profile.addRepository(convert(repository)));
        return profile;
    }

    private static Activation convert(org.apache.maven.settings.Activation from) {
        Activation activation = new Activation();
        activation.setActiveByDefault(from.isActiveByDefault());
        activation.setJdk(from.getJdk());
        if (from.getProperty() != null) {
            ActivationProperty property = new ActivationProperty();
            property.setName(from.getProperty().getName());
            property.setValue(from.getProperty().getValue());
            activation.setProperty(property);
        }
        if (from.getOs() != null) {
            ActivationOS os = new ActivationOS();
            os.setArch(from.getOs().getArch());
            os.setFamily(from.getOs().getFamily());
            os.setName(from.getOs().getName());
            os.setVersion(from.getOs().getVersion());
            activation.setOs(os);
        }
        if (from.getFile() != null) {
            ActivationFile file = new ActivationFile();
            file.setExists(from.getFile().getExists());
            file.setMissing(from.getFile().getMissing());
            activation.setFile(file);
        }
        return activation;
    }

    private static Repository convert(org.apache.maven.settings.Repository from) {
        Repository repository = new Repository();
        repository.setId(from.getId());
        repository.setName(from.getName());
        repository.setUrl(from.getUrl());
        repository.setLayout(from.getLayout());
        repository.setReleases(convert(from.getReleases()));
        repository.setSnapshots(convert(from.getSnapshots()));
        return repository;
    }

    private static RepositoryPolicy convert(org.apache.maven.settings.RepositoryPolicy from) {
        RepositoryPolicy policy = new RepositoryPolicy();
        if (from != null) {
            policy.setEnabled(from.isEnabled());
            policy.setUpdatePolicy(from.getUpdatePolicy());
            policy.setChecksumPolicy(from.getChecksumPolicy());
        }
        return policy;
    }
}
