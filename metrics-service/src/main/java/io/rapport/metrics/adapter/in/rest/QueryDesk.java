package io.rapport.metrics.adapter.in.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.metrics.application.kpi.Cancellation;
import io.rapport.metrics.application.kpi.RunningQueries;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Has questions answered, timed, and under the id that the client gave. */
@ApplicationScoped
class QueryDesk {

  static final String QUERY_ID = "Query-Id";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private final RunningQueries running;
  private final MeterRegistry metrics;

  QueryDesk(RunningQueries running, MeterRegistry metrics) {
    this.running = running;
    this.metrics = metrics;
  }

  <T> T answer(
      String project, @Nullable String id, Kpi kpi, String what, Function<Cancellation, T> work) {
    return metrics
        .timer("rapport.metrics.query", "kpi", kpi.definition().id(), "what", what)
        .record(() -> id == null ? work.apply(new Cancellation()) : named(project, id, work));
  }

  void cancel(String project, String id) {
    if (!running.cancel(new RunningQueries.Name(project, id))) {
      throw ProblemException.notFound("running query");
    }
  }

  private <T> T named(String project, String id, Function<Cancellation, T> work) {
    if (!ID.matcher(id).matches()) {
      throw ProblemException.invalid(
          QUERY_ID, "must be 1 to 100 letters, digits, dots, colons, dashes and underscores");
    }
    return running
        .run(new RunningQueries.Name(project, id), work)
        .orElseThrow(
            () ->
                ProblemException.conflict("Another question of this Query-Id is being answered."));
  }
}
