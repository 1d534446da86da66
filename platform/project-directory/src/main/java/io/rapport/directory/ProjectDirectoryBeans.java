package io.rapport.directory;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts the directory with the service, and holds readiness back until it is complete. */
@ApplicationScoped
class ProjectDirectoryBeans {

  private final ProjectDirectory directory = new ProjectDirectory();
  private final ProjectDirectoryReader reader;

  ProjectDirectoryBeans(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
    this.reader = new ProjectDirectoryReader(directory, kafka);
    FunctionCounter.builder(
            "rapport.projects.unreadable", reader, ProjectDirectoryReader::unreadableMessages)
        .description("Messages of control.projects that could not be read")
        .register(metrics);
  }

  void start(@Observes StartupEvent started) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    reader.close();
  }

  @Produces
  @Singleton
  ProjectDirectory directory() {
    return directory;
  }

  @Produces
  @Readiness
  HealthCheck complete() {
    return () ->
        HealthCheckResponse.named("project-directory").status(directory.isComplete()).build();
  }
}
