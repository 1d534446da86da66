package io.rapport.metrics.application.sealing;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.application.port.Sealing;
import io.rapport.metrics.application.port.Sealing.Step;
import io.rapport.metrics.application.port.SealingRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Seals what has changed since the last time, by the settings of now, in steps. */
@ApplicationScoped
public class SealProjects {

  private final Sealing sealing;
  private final Projects projects;

  public SealProjects(AnalyticsStore store, Projects projects) {
    this.sealing = store.sealing();
    this.projects = projects;
  }

  /**
   * Seals until all is sealed.
   *
   * @param persons of how many in one step
   * @param goesOn whether another step may begin
   * @return the projects of which everything is sealed anew
   */
  public List<String> seal(int persons, BooleanSupplier goesOn) {
    var anew = new ArrayList<String>();
    for (var project : sealing.projects()) {
      projects
          .find(project)
          .filter(settings -> seal(project, settings.sealingRule(), persons, goesOn))
          .ifPresent(_ -> anew.add(project));
    }
    return List.copyOf(anew);
  }

  /** Whether it was begun anew. */
  private boolean seal(String project, SealingRule rule, int persons, BooleanSupplier goesOn) {
    var anew = false;
    while (goesOn.getAsBoolean()) {
      var step = sealing.seal(project, rule, persons);
      if (step == Step.ALL_SEALED) {
        return anew;
      }
      anew |= step == Step.BEGUN_ANEW;
    }
    return anew;
  }
}
