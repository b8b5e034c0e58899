package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.junit.jupiter.api.Test;

class AnsweringDescriptorsTest {
    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(closing -> true);
    private final ArtifactDescriptorRequest request = new ArtifactDescriptorRequest();

    @Test
    void anErrorIsAnAnswer() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        AnsweringDescriptors reader = new AnsweringDescriptors((given, asked) -> {
            throw error;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> reader.readArtifactDescriptor(session, request))
                .withCause(error);
    }

    @Test
    void whatIsReadIsPassedOn() throws Exception {
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request);
        assertThat(new AnsweringDescriptors((given, asked) -> result).readArtifactDescriptor(session, request))
                .isSameAs(result);
    }
}
