package io.rapport.local.part;

import io.rapport.local.site.Service;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.util.List;

/** Has the numbers made anew, by the program of metrics-service that does this alone. */
public final class StoreRebuild {

  private static final String NAME = "rebuild";
  private static final String PROGRAM = "io.rapport.metrics.adapter.out.duckdb.RebuildProgram";
  private static final int HEAP = 256;

  private StoreRebuild() {}

  /**
   * Returns when it is done; the service must not run meanwhile.
   *
   * @throws IOException with the end of its log, when it could not
   */
  public static void run(Site site) throws IOException {
    OneShot.run(
        new JavaProgram(
                NAME,
                HEAP,
                List.of(),
                List.of("-cp", site.installation().classPath(Service.METRICS), PROGRAM),
                ServicePart.storeEnvironment(site))
            .in(site));
  }
}
