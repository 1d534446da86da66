package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.Sealing;
import io.rapport.metrics.application.port.SealingRule;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Seals in transactions of its own, beside the writer: these read the store as it was when they
 * began, and take away only the notes that they saw, so that what comes in meanwhile stays
 * unsealed.
 */
final class Sealer implements Sealing {

  /** Nobody waits for it. */
  private static final Duration TIME = Duration.ofMinutes(10);

  private final DuckDb database;

  Sealer(DuckDb database) {
    this.database = database;
  }

  @Override
  public List<String> projects() {
    return within(
        (reading, _) ->
            reading.list(Query.named("sealing.projects"), row -> row.getString("project")));
  }

  @Override
  public synchronized Step seal(String project, SealingRule rule, int persons) {
    return within((reading, connection) -> seal(reading, connection, project, rule, persons));
  }

  @Override
  public long unsealedPersons() {
    return within(
        (reading, _) ->
            reading
                .list(Query.named("sealing.unsealed_persons"), row -> row.getLong("persons"))
                .getFirst());
  }

  private static Step seal(
      Reading reading, DuckDBConnection connection, String project, SealingRule rule, int persons)
      throws SQLException {
    var found = Sealed.find(reading, project);
    if (found.filter(known -> known.isBy(rule)).isEmpty()) {
      found.ifPresent(known -> forget(reading, known, project));
      begin(reading, project, rule);
      connection.commit();
      return Step.BEGUN_ANEW;
    }
    var areAnswersSealed = Sealed.unsealedAnswers(reading, project) == 0;
    if (found.get().isWhole() && areAnswersSealed) {
      return Step.ALL_SEALED;
    }
    if (!areAnswersSealed) {
      new ScoresAgain(found.get(), reading).keep(project, persons);
    }
    if (!found.get().isWhole()) {
      sealPersons(reading, found.get(), project, rule, persons);
    }
    connection.commit();
    return Step.SEALED_SOME;
  }

  private static void sealPersons(
      Reading reading, Sealed found, String project, SealingRule rule, int persons) {
    var known = found.except(reading, project, persons);
    var cut = SessionCut.ever(project, rule.sessions(), List.copyOf(Sealed.OF_SESSIONS));
    var again = new FoundAgain(known, reading);
    again.cutSessionsFound(cut);
    again.keep(cut, rule.onboarding());
  }

  private static void forget(Reading reading, Sealed known, String project) {
    for (var step :
        List.of(
            "sealing.forget_sessions",
            "sealing.forget_days",
            "sealing.forget_sums",
            "sealing.forget_doings",
            "sealing.forget_orders",
            "sealing.forget_purchases",
            "sealing.forget_weeks",
            "sealing.forget_week_doings",
            "sealing.forget_scores",
            "sealing.forget_score_sums",
            "sealing.stop")) {
      reading.run(Query.named(step).set("sealing", known.number()).set("project", project));
    }
    for (var what : Summed.values()) {
      reading.run(what.forget().set("sealing", known.number()));
    }
    reading.run(
        Query.named("sealing.all_unsealed").set("project", project).set("ever", Sealed.EVER));
    reading.run(Query.named("sealing.all_answers_unsealed").set("project", project));
  }

  private static void begin(Reading reading, String project, SealingRule rule) {
    reading.run(
        Query.named("sealing.start")
            .set("project", project)
            .set("zone", rule.sessions().zone().getId())
            .set("rule", Sealed.words(rule.sessions()))
            .set("onboarding", Sealed.words(rule.onboarding())));
  }

  private <T> T within(Work<T> work) {
    try {
      var connection = database.connect();
      try (var reading = new Reading(connection, TIME, () -> {})) {
        return work.with(reading, connection);
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be sealed", e);
    }
  }

  /** Works in one transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Reading reading, DuckDBConnection connection) throws SQLException;
  }
}
