package org.licentia.graph.maven;

import java.io.File;
import org.apache.maven.model.Model;
import org.licentia.graph.maven.pom.Gav;

/**
 * One POM of the scanned project.
 *
 * @param model its effective model; of an invalid POM, as far as it could be built
 */
record ReactorModule(Gav gav, File pom, Model model) {}
