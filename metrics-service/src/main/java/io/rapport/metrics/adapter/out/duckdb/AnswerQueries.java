package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnswerFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.Showings;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.ShowingRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks about answers and showings; these are found once for all questions of a snapshot. */
final class AnswerQueries implements AnswerFacts {

  static final String ANSWERS = "survey.answers";
  private static final String PERSON = "coalesce(a.person, a.response_id)";

  /** A showing may be told that much later than its answer. */
  private static final Duration LATE = Duration.ofHours(1);

  private final Reading reading;
  private final SealedScores sealed;
  private String showingsOf = "";

  AnswerQueries(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = new SealedScores(reading, sealed);
  }

  @Override
  public Map<Cell, Scores> scores(Slices slices, String questionType, Per per) {
    return Optional.of(per)
        .filter(each -> each == Per.ANSWER)
        .flatMap(_ -> sealed.scores(slices, questionType))
        .orElseGet(() -> scoresOfAnswers(slices, questionType, per));
  }

  private Map<Cell, Scores> scoresOfAnswers(Slices slices, String questionType, Per per) {
    var scores = new HashMap<Cell, Scores>();
    reading.ask(
        per == Per.ANSWER
            ? scores("scores", slices, questionType, per).with("person", "a.response_id")
            : ofPersons(scores("scores", slices, questionType, per)),
        row -> scores.merge(Reading.cell(row), Counts.scores(row), Scores::plus));
    return scores;
  }

  @Override
  public Map<Cell, RatioOfSums> scoresByPerson(Slices slices, String questionType, Per per) {
    return reading.cells(
        ofPersons(scores("scores.persons", slices, questionType, per))
            .set("enough", RatioOfSums.ENOUGH),
        Counts::ratio);
  }

  @Override
  public List<Input> scoreInputs(Slices slices, String questionType, Per per) {
    return Optional.of(per)
        .filter(each -> each == Per.ANSWER)
        .flatMap(_ -> sealed.inputs(slices, questionType))
        .orElseGet(
            () ->
                reading.inputs(
                    ANSWERS,
                    ofPersons(
                        answers("scores.inputs", slices, questionType, latest(per, PERSON)))));
  }

  @Override
  public List<AnswerRecord> scoreRecords(
      Slices slices, String questionType, Per per, PageRequest page) {
    return reading.list(
        Selected.paged(answers("scores.records", slices, questionType, latest(per, PERSON)), page),
        Records::answer);
  }

  @Override
  public Map<Cell, Showings> showings(Slices slices) {
    var found = new HashMap<Cell, Map<String, RatioOfSums>>();
    reading.ask(
        showings("showings", slices).set("enough", RatioOfSums.ENOUGH),
        row ->
            found
                .computeIfAbsent(Reading.cell(row), _ -> new HashMap<>())
                .put(row.getString("part"), Counts.ratio(row)));
    var showings = new HashMap<Cell, Showings>();
    found.forEach((cell, parts) -> showings.put(cell, showings(parts)));
    return showings;
  }

  @Override
  public List<Input> showingInputs(Slices slices) {
    return reading.inputs(ANSWERS, showings("showings.inputs", slices));
  }

  @Override
  public List<ShowingRecord> showingRecords(Slices slices, PageRequest page) {
    return reading.list(
        Selected.paged(showings("showings.records", slices), page), Records::showing);
  }

  private static Query scores(String name, Slices slices, String questionType, Per per) {
    return answers(name, slices, questionType, latest(per, "number, key, rest, person"))
        .with("answers", Resources.read("scores.answers.sql"))
        .with("person", PERSON);
  }

  private static Query answers(String name, Slices slices, String questionType, String latest) {
    return Selected.answers(name, slices, questionType).with("latest", latest);
  }

  private static Query ofPersons(Query query) {
    return query.with("rows", "person_score");
  }

  /** Broken down, a person counts in each row with the latest answer of it. */
  private static String latest(Per per, String within) {
    return switch (per) {
      case ANSWER -> "";
      case PERSON ->
          "qualify row_number() over (partition by "
              + within
              + " order by occurred_at desc, response_id desc, question_id desc) = 1";
    };
  }

  /** They are gone with the connection. */
  private Query showings(String name, Slices slices) {
    if (!showingsOf.equals(slices.project())) {
      reading.run(
          Query.named("showings.find")
              .set("project", slices.project())
              .set("late", LATE.toMillis()));
      showingsOf = slices.project();
    }
    return Selected.by(Selection.of(Selection.Columns.ANSWERS, slices), name, slices);
  }

  private static Showings showings(Map<String, RatioOfSums> parts) {
    return new Showings(
        parts.getOrDefault("started", RatioOfSums.NONE),
        parts.getOrDefault("completed", RatioOfSums.NONE),
        parts.getOrDefault("completed_of_started", RatioOfSums.NONE),
        parts.getOrDefault("took", RatioOfSums.NONE).times(1.0 / Duration.ofSeconds(1).toMillis()));
  }
}
