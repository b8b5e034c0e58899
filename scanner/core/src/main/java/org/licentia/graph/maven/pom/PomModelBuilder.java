package org.licentia.graph.maven.pom;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.building.Result;
import org.apache.maven.model.interpolation.ModelInterpolator;
import org.apache.maven.model.io.ModelReader;
import org.apache.maven.model.path.ProfileActivationFilePathInterpolator;
import org.apache.maven.model.profile.ProfileActivationContext;
import org.apache.maven.model.superpom.SuperPomProvider;
import org.codehaus.plexus.interpolation.InterpolationException;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.PomDescription;
import org.licentia.issue.Meter;
import org.licentia.issue.Secrets;

/**
 * Maven's model builder, which besides remembers for each effective model which POM of its parent chain states the
 * licenses. A face hands it to its repository system, so that the one pass over the POMs that resolution needs yields
 * the descriptions too. Thread safe.
 */
public final class PomModelBuilder implements ModelBuilder {

    private final ModelBuilder builder;
    private final PomReads reads = new PomReads();
    private final List<RemoteRepository> superPomRepositories;

    // Models have no equals of their own, so the keys are identities; an entry goes with its model.
    private final Map<Model, LicenseOrigin> origins = Collections.synchronizedMap(new WeakHashMap<>());

    // The collector's own account of its exceptions is not thread safe and may lose some.
    private final Map<String, ModelBuildingException> failures = new ConcurrentHashMap<>();
    private final DeclaredRepositories declared = DeclaredRepositories.none();

    private record LicenseOrigin(
            @Nullable String statedIn,
            int distance,
            @Nullable String comment) {}

    /** One that nobody measures. */
    public PomModelBuilder() {
        this(Meter.OFF);
    }

    /** @param meter is told how many POMs are read */
    public PomModelBuilder(Meter meter) {
        LeanFactory factory = new LeanFactory(reads, meter);
        builder = factory.newInstance();
        superPomRepositories = factory.superPom().getSuperModel("4.0.0").getRepositories().stream()
                .map(org.apache.maven.repository.internal.ArtifactDescriptorUtils::toRemoteRepository)
                .toList();
    }

    private static final class LeanFactory extends DefaultModelBuilderFactory {
        private final PomReads reads;
        private final Meter meter;

        LeanFactory(PomReads reads, Meter meter) {
            this.reads = reads;
            this.meter = meter;
        }

        @Override
        protected ModelReader newModelReader() {
            return new PomReader(reads, meter);
        }

        @Override
        protected ModelInterpolator newModelInterpolator() {
            return new BoundedInterpolator()
                    .setUrlNormalizer(newUrlNormalizer())
                    .setPathTranslator(newPathTranslator())
                    .setVersionPropertiesProcessor(newModelVersionPropertiesProcessor());
        }

        @Override
        protected ProfileActivationFilePathInterpolator newProfileActivationFilePathInterpolator() {
            ProfileActivationFilePathInterpolator watched = new ProfileActivationFilePathInterpolator() {
                @Override
                public @Nullable String interpolate(String path, ProfileActivationContext context)
                        throws InterpolationException {
                    String interpolated = super.interpolate(path, context);
                    if (interpolated != null) {
                        reads.lookedFor(new File(interpolated));
                    }
                    return interpolated;
                }
            };
            return watched.setPathTranslator(newPathTranslator());
        }

        SuperPomProvider superPom() {
            return newSuperPomProvider();
        }
    }

    /** What was read and asked for while models were built. */
    public PomReads reads() {
        return reads;
    }

    /** The repositories that every POM inherits from Maven's super POM. */
    public List<RemoteRepository> superPomRepositories() {
        return superPomRepositories;
    }

    /** What an effective model says; with provenance if this builder built it. */
    public PomDescription describe(Model model) {
        LicenseOrigin origin = origins.get(model);
        List<DeclaredLicense> licenses = new ArrayList<>();
        for (License license : model.getLicenses()) {
            InputLocation location = license.getLocation("");
            licenses.add(new DeclaredLicense(
                    license.getName(),
                    license.getUrl(),
                    license.getDistribution(),
                    license.getComments(),
                    location == null ? 0 : Math.max(0, location.getLineNumber())));
        }
        return new PomDescription(
                model.getName(),
                model.getDescription(),
                model.getUrl(),
                scm(model),
                model.getOrganization() == null
                        ? null
                        : first(
                                model.getOrganization().getName(),
                                model.getOrganization().getUrl()),
                licenses,
                origin == null ? null : origin.statedIn(),
                origin == null ? 0 : origin.distance(),
                origin == null ? null : origin.comment());
    }

    /** Why the model of this POM could not be built; null when it could, or was never tried. */
    @Nullable
    public ModelBuildingException failure(Gav gav) {
        return failures.get(gav.toString());
    }

    @Override
    public ModelBuildingResult build(ModelBuildingRequest request) throws ModelBuildingException {
        request.setModelResolver(BoundedImports.of(request.getModelResolver(), declared));
        try {
            return remember(request, builder.build(request));
        } catch (ModelBuildingException e) {
            remember(request, e.getResult());
            failures.put(e.getModelId(), e);
            throw e;
        }
    }

    @Override
    public ModelBuildingResult build(ModelBuildingRequest request, ModelBuildingResult result)
            throws ModelBuildingException {
        return builder.build(request, result);
    }

    @Override
    public Result<? extends Model> buildRawModel(File pomFile, int validationLevel, boolean locationTracking) {
        return builder.buildRawModel(pomFile, validationLevel, locationTracking);
    }

    // The nearest POM with any license wins whole: inheritance assembly never merges two lists.
    private ModelBuildingResult remember(ModelBuildingRequest request, ModelBuildingResult result) {
        Model effective = result == null ? null : result.getEffectiveModel();
        if (effective == null) {
            return result;
        }
        effective.getRepositories().forEach(each -> Secrets.known().tellAddress(each.getUrl()));
        List<String> lineage = result.getModelIds();
        String comment = lineage.isEmpty() ? null : LeadingComment.of(result.getRawModel(lineage.get(0)));
        String statedIn = null;
        int distance = 0;
        if (!effective.getLicenses().isEmpty()) {
            for (int up = 0; up < lineage.size() && statedIn == null; up++) {
                String id = lineage.get(up);
                Model raw = result.getRawModel(id);
                if (raw != null && !raw.getLicenses().isEmpty()) {
                    distance = up;
                    statedIn = up == 0
                            ? Gav.of(effective).toString()
                            : interpolate(id, request.getUserProperties(), effective.getProperties());
                }
            }
        }
        if (statedIn != null || comment != null) {
            origins.put(effective, new LicenseOrigin(statedIn, distance, comment));
        }
        return result;
    }

    // The id of a parent in the same project may still read ${revision}.
    private static String interpolate(String id, Properties user, Properties project) {
        return PropertyReferences.replaced(
                id, name -> user.getProperty(name, project.getProperty(name, "${" + name + "}")));
    }

    private static @Nullable String scm(Model model) {
        return model.getScm() == null
                ? null
                : first(model.getScm().getUrl(), model.getScm().getConnection());
    }

    private static @Nullable String first(@Nullable String preferred, @Nullable String otherwise) {
        return preferred == null || preferred.isBlank() ? otherwise : preferred;
    }
}
