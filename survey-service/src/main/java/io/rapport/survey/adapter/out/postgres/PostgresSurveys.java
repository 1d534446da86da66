package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Surveys in PostgreSQL. */
@ApplicationScoped
class PostgresSurveys implements Surveys {

  private static final String SURVEY =
      """
      select s.id, s.project, s.state, s.edition, s.written, s.created_at, s.changed_at,
             v.number, v.questionnaire, v.published_at
      from survey s left join survey_version v on v.survey = s.id and v.number = s.version
      """;

  private static final String FIND = SURVEY + "where s.project = ? and s.id = ?";

  private static final String LIVE = SURVEY + "where s.project = ? and s.state = 'live'";

  private static final String PAGE =
      SURVEY
          + """
          where s.project = ? and (?::uuid is null or s.id < ?::uuid)
          order by s.id desc limit ?
          """;

  private static final String ADD =
      """
      insert into survey (id, project, state, edition, written, created_at, changed_at)
      values (?, ?, 'draft', ?, ?::json, ?, ?)
      """;

  private static final String SAVE =
      """
      update survey set state = ?, edition = ?, version = ?, written = ?::json, changed_at = ?
      where id = ? and edition = ? - 1
      """;

  private static final String PUBLISH =
      """
      insert into survey_version (survey, number, questionnaire, published_at)
      values (?, ?, ?::json, ?)
      on conflict do nothing
      """;

  private static final String VERSION =
      """
      select number, questionnaire, published_at
      from survey_version where survey = ? and number = ?
      """;

  private static final String VERSIONS =
      """
      select number, questionnaire, published_at
      from survey_version where survey = ? and (?::integer is null or number < ?)
      order by number desc limit ?
      """;

  private final Sql sql;
  private final KnownQuestionnaires questionnaires = new KnownQuestionnaires();

  PostgresSurveys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Survey> find(ProjectId project, SurveyId survey) {
    return sql.one(FIND, this::survey, project.value(), survey.value());
  }

  @Override
  public void add(Survey.Draft survey) {
    var header = survey.header();
    sql.change(
        ADD,
        header.id().value(),
        header.project().value(),
        header.edition(),
        write(survey.questionnaire()),
        Times.write(header.createdAt()),
        Times.write(header.changedAt()));
  }

  @Override
  public boolean save(Survey survey) {
    var header = survey.header();
    var newest = survey.newest();
    var saved =
        sql.change(
            SAVE,
            stateOf(survey),
            header.edition(),
            newest.map(PublishedVersion::number).orElse(null),
            write(survey.questionnaire()),
            Times.write(header.changedAt()),
            header.id().value(),
            header.edition());
    newest.filter(_ -> saved == 1).ifPresent(version -> publish(survey.id(), version));
    return saved == 1;
  }

  /** All that are live, in no order. */
  List<Survey.Live> live(ProjectId project) {
    return sql.all(LIVE, this::survey, project.value()).stream()
        .filter(Survey.Live.class::isInstance)
        .map(Survey.Live.class::cast)
        .toList();
  }

  @Override
  public Optional<PublishedVersion> version(SurveyId survey, int number) {
    return sql.one(VERSION, this::version, survey.value(), number);
  }

  @Override
  public List<Survey> page(ProjectId project, Optional<SurveyId> before, int atMost) {
    UUID id = before.map(SurveyId::value).orElse(null);
    return sql.all(PAGE, this::survey, project.value(), id, id, atMost);
  }

  @Override
  public List<PublishedVersion> versions(SurveyId survey, Optional<Integer> before, int atMost) {
    Integer number = before.orElse(null);
    return sql.all(VERSIONS, this::version, survey.value(), number, number, atMost);
  }

  /** A version that is kept already is never written again. */
  private void publish(SurveyId survey, PublishedVersion version) {
    sql.change(
        PUBLISH,
        survey.value(),
        version.number(),
        write(version.questionnaire()),
        Times.write(version.publishedAt()));
  }

  private static String stateOf(Survey survey) {
    return switch (survey) {
      case Survey.Draft _ -> "draft";
      case Survey.Live _ -> "live";
      case Survey.Paused _ -> "paused";
      case Survey.Closed _ -> "closed";
    };
  }

  private Survey survey(ResultSet row) throws SQLException {
    var header =
        new SurveyHeader(
            new SurveyId(row.getObject("id", UUID.class)),
            new ProjectId(row.getString("project")),
            row.getInt("edition"),
            Times.read(row, "created_at"),
            Times.read(row, "changed_at"));
    var written = questionnaire(row, "written");
    return switch (row.getString("state")) {
      case "draft" -> new Survey.Draft(header, written);
      case "live" -> new Survey.Live(header, version(row), written);
      case "paused" -> new Survey.Paused(header, version(row), written);
      case "closed" -> new Survey.Closed(header, version(row));
      case String state -> throw new SQLException("No such state of a survey: " + state);
    };
  }

  private PublishedVersion version(ResultSet row) throws SQLException {
    return new PublishedVersion(
        row.getInt("number"), questionnaire(row, "questionnaire"), Times.read(row, "published_at"));
  }

  private Questionnaire questionnaire(ResultSet row, String column) throws SQLException {
    return questionnaires.read(row.getString(column));
  }

  private static String write(Questionnaire questionnaire) {
    return Json.write(QuestionnaireJson.from(questionnaire));
  }
}
