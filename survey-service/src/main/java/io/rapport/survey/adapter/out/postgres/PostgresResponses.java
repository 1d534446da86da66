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
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Selection.Whose;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Responses in PostgreSQL. */
@ApplicationScoped
class PostgresResponses implements Responses {

  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Attribute>> ATTRIBUTES = new TypeReference<>() {};

  private static final String FIND = "select * from response where project = ? and id = ?";

  private static final String LOOK =
      """
      select response.*, surveys.stamp
      from (select coalesce((select stamp from survey_stamp where project = ?), 0) as stamp) surveys
      left join response on project = ? and id = ?
      """;

  /** A first revision is inserted, a later one follows exactly the one before. */
  private static final String KEEP =
      ResponseRow.INSERT
          + """
          on conflict (project, id) do update
            set anonymous_id = excluded.anonymous_id, user_id = excluded.user_id,
                answers = excluded.answers, attributes = excluded.attributes,
                completed = excluded.completed, revision = excluded.revision,
                answered_at = excluded.answered_at, recorded_at = excluded.recorded_at,
                language = excluded.language, machine = excluded.machine,
                marks = excluded.marks, words = excluded.words, labels = excluded.labels
            where response.revision = excluded.revision - 1
          """;

  private static final String PAGE =
      "select * from response where %s order by started_at desc, id desc limit ?";

  private static final String ATTRIBUTE_NAMES =
      """
      select name from response, jsonb_object_keys(labels) as name where %s
      group by name order by count(*) desc, name limit ?
      """;

  private static final String MACHINES =
      """
      select machine, count(*) as responses from response
      where %s group by machine order by machine limit ?
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
  public Look look(ProjectId project, ResponseId response) {
    return sql.one(
            LOOK, PostgresResponses::look, project.value(), project.value(), response.value())
        .orElseThrow();
  }

  @Override
  public boolean keep(Response response) {
    return sql.change(KEEP, ResponseRow.of(response)) == 1;
  }

  @Override
  public List<Response> page(
      SurveyId survey, Selection selection, Optional<Position> after, int atMost) {
    return page(sql, Conditions.responses(survey, selection), after, atMost);
  }

  /** The latest of the chosen ones after the position, latest first. */
  static List<Response> page(Sql sql, Conditions chosen, Optional<Position> after, int atMost) {
    after.ifPresent(
        position ->
            chosen.and(
                "(started_at, id) < (?, ?)",
                Times.write(position.startedAt()),
                position.response().value()));
    return all(sql, PAGE, chosen, PostgresResponses::response, atMost);
  }

  @Override
  public List<String> attributeNames(SurveyId survey, Selection selection, int atMost) {
    var chosen = Conditions.responses(survey, selection);
    return all(sql, ATTRIBUTE_NAMES, chosen, row -> row.getString("name"), atMost);
  }

  @Override
  public Map<MachineSign, Integer> machines(SurveyId survey, Selection selection) {
    var chosen = Conditions.responses(survey, selection.of(Whose.MACHINES));
    var counts = new EnumMap<MachineSign, Integer>(MachineSign.class);
    all(
        sql,
        MACHINES,
        chosen,
        row -> counts.put(MachineSigns.read(row.getString("machine")), row.getInt("responses")),
        MachineSign.values().length);
    return counts;
  }

  private static <T> List<T> all(
      Sql sql, String query, Conditions chosen, Sql.Row<T> row, int atMost) {
    var values = new ArrayList<@Nullable Object>(chosen.values());
    values.add(atMost);
    return sql.allInTime(query.formatted(chosen.text()), row, values.toArray());
  }

  private static Look look(ResultSet row) throws SQLException {
    var isThere = row.getObject("id") != null;
    return new Look(isThere ? Optional.of(response(row)) : Optional.empty(), row.getLong("stamp"));
  }

  static Response response(ResultSet row) throws SQLException {
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
