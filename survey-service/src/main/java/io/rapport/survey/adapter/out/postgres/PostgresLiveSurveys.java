package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The live surveys of PostgreSQL, remembered until one of the project changes: whoever asks brings
 * the stamp that the database had when it was asked about the person.
 */
@ApplicationScoped
class PostgresLiveSurveys implements LiveSurveys {

  private static final String STAMP =
      "select coalesce((select stamp from survey_stamp where project = ?), 0) as stamp";

  /** Highest priority first; among equals the one that was asked first. */
  private static final Comparator<Survey.Live> ORDER =
      Comparator.<Survey.Live>comparingInt(
              survey -> -survey.version().questionnaire().targeting().priority())
          .thenComparing(survey -> survey.id().toString());

  /** Projects are few; more than this is no set of projects that one replica should keep. */
  private static final int MOST_PROJECTS = 2_000;

  private final Sql sql;
  private final PostgresSurveys written;
  private final Map<ProjectId, Remembered> remembered = new ConcurrentHashMap<>();

  PostgresLiveSurveys(Sql sql, PostgresSurveys written) {
    this.sql = sql;
    this.written = written;
  }

  @Override
  public List<Survey.Live> of(ProjectId project, long stamp) {
    var known = remembered.get(project);
    if (known != null && known.stamp() >= stamp) {
      return known.surveys();
    }
    var read = read(project);
    if (remembered.size() >= MOST_PROJECTS) {
      remembered.clear();
    }
    remembered.merge(project, read, (one, other) -> one.stamp() > other.stamp() ? one : other);
    return read.surveys();
  }

  @Override
  public Optional<Remembered> remembered(ProjectId project) {
    return Optional.ofNullable(remembered.get(project));
  }

  /** The stamp first: what changes in between is read again. */
  private Remembered read(ProjectId project) {
    long stamp = sql.one(STAMP, row -> row.getLong("stamp"), project.value()).orElseThrow();
    var surveys = written.live(project).stream().sorted(ORDER).toList();
    return new Remembered(stamp, surveys);
  }
}
