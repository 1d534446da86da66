package io.rapport.metrics.adapter.out.duckdb;

import java.time.ZoneId;
import java.util.List;

/** Finds the scores again of responses of which something was told, and writes them down. */
record ScoresAgain(Sealed sealed, Reading reading) {

  private static final List<String> KEEPING =
      List.of(
          "sealing.score_days",
          "sealing.drop_scores",
          "sealing.keep_scores",
          "sealing.drop_score_sums",
          "sealing.keep_score_sums",
          "sealing.answers_done");

  /** Finds those of all of them. */
  void find(String project) {
    findWhich(project, "");
    findScores(project);
  }

  /** Finds those of some, and writes them down. */
  void keep(String project, int responses) {
    findWhich(project, "order by response_id limit " + responses);
    keep(project);
  }

  /** Writes down those of the responses that are listed already. */
  void keep(String project) {
    findScores(project);
    for (var step : KEEPING) {
      reading.run(Query.named(step).set("sealing", sealed.number()).set("project", project));
    }
  }

  private void findWhich(String project, String limit) {
    reading.run(
        Query.named("sealing.answers_unsealed").set("project", project).with("limit", limit));
  }

  private void findScores(String project) {
    var midnights =
        reading
            .list(
                Query.named("sealing.answers_extent").set("project", project),
                row ->
                    Midnights.between(
                        row.getLong("first"), row.getLong("last"), ZoneId.of(sealed.zone())))
            .getFirst();
    reading.run(midnights.put(Query.named("sealing.scores")).set("project", project));
  }
}
