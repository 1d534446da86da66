package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Origin;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.response.Stamp;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Responses in PostgreSQL. */
@ApplicationScoped
class PostgresResponses implements Responses {

  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Attribute>> ATTRIBUTES = new TypeReference<>() {};

  private static final String FIND = "select * from response where project = ? and id = ?";

  /** A first revision is inserted, a later one follows exactly the one before. */
  private static final String KEEP =
      """
      insert into response (project, id, survey, version, channel, anonymous_id, user_id, answers,
                            attributes, completed, revision, started_at, answered_at, recorded_at,
                            language, machine)
      values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?, ?, ?)
      on conflict (project, id) do update
        set anonymous_id = excluded.anonymous_id, user_id = excluded.user_id,
            answers = excluded.answers, attributes = excluded.attributes,
            completed = excluded.completed, revision = excluded.revision,
            answered_at = excluded.answered_at, recorded_at = excluded.recorded_at,
            language = excluded.language, machine = excluded.machine
        where response.revision = excluded.revision - 1
      """;

  private static final String OF_SURVEY = "select * from response where survey = ? ";

  private static final String EARLIER = "and (started_at, id) < (?, ?) ";

  private static final String LATEST_FIRST = "order by started_at desc, id desc limit ?";

  private static final String MACHINES =
      """
      select machine, count(*) as responses from response
      where survey = ? and machine is not null group by machine order by machine
      """;

  private final Sql sql;

  PostgresResponses(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Response> find(ProjectId project, ResponseId response) {
    return sql.one(FIND, PostgresResponses::response, project.value(), response.value());
  }

  @Override
  public boolean keep(Response response) {
    var origin = response.origin();
    var occasion = origin.occasion();
    var sheet = response.sheet();
    return sql.change(
            KEEP,
            occasion.project().value(),
            origin.id().value(),
            occasion.survey().value(),
            occasion.version(),
            Channels.write(occasion.channel()),
            sheet.respondent().anonymousId().orElse(null),
            sheet.respondent().userId().orElse(null),
            Json.write(sheet.answers()),
            Json.write(sheet.attributes()),
            response instanceof Response.Completed,
            response.stamp().revision(),
            Times.write(origin.startedAt()),
            Times.write(response.stamp().answeredAt()),
            Times.write(response.stamp().recordedAt()),
            sheet.language().orElse(null),
            sheet.machine().map(MachineSigns::write).orElse(null))
        == 1;
  }

  @Override
  public List<Response> page(SurveyId survey, Whose whose, Optional<Position> after, int atMost) {
    return after
        .map(
            position ->
                sql.all(
                    OF_SURVEY + EARLIER + condition(whose) + LATEST_FIRST,
                    PostgresResponses::response,
                    survey.value(),
                    Times.write(position.startedAt()),
                    position.response().value(),
                    atMost))
        .orElseGet(
            () ->
                sql.all(
                    OF_SURVEY + condition(whose) + LATEST_FIRST,
                    PostgresResponses::response,
                    survey.value(),
                    atMost));
  }

  @Override
  public Map<MachineSign, Integer> machines(SurveyId survey) {
    var counts = new EnumMap<MachineSign, Integer>(MachineSign.class);
    sql.all(
        MACHINES,
        row -> counts.put(MachineSigns.read(row.getString("machine")), row.getInt("responses")),
        survey.value());
    return counts;
  }

  private static String condition(Whose whose) {
    return switch (whose) {
      case ANYBODY -> "";
      case PEOPLE -> "and machine is null ";
      case MACHINES -> "and machine is not null ";
    };
  }

  private static Response response(ResultSet row) throws SQLException {
    var occasion =
        new Occasion(
            new ProjectId(row.getString("project")),
            new SurveyId(row.getObject("survey", UUID.class)),
            row.getInt("version"),
            Channels.read(row.getString("channel")));
    var origin =
        new Origin(
            new ResponseId(row.getObject("id", UUID.class)),
            occasion,
            Times.read(row, "started_at"));
    var stamp =
        new Stamp(
            row.getInt("revision"), Times.read(row, "answered_at"), Times.read(row, "recorded_at"));
    return Response.of(origin, sheet(row), stamp, row.getBoolean("completed"));
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    var respondent =
        new Respondent(
            Optional.ofNullable(row.getString("anonymous_id")),
            Optional.ofNullable(row.getString("user_id")));
    return new Sheet(
        respondent,
        Json.read(row.getString("answers"), ANSWERS),
        Json.read(row.getString("attributes"), ATTRIBUTES),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("machine")).map(MachineSigns::read));
  }
}
