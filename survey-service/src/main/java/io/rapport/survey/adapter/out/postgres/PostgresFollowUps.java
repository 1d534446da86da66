package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.followup.Status;
import io.rapport.survey.domain.followup.Tags;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Follow-ups in PostgreSQL. */
@ApplicationScoped
class PostgresFollowUps implements FollowUps {

  private static final TypeReference<String> TEXT = new TypeReference<>() {};

  private static final String FIND = "select * from follow_up where project = ? and response = ?";

  private static final String FIND_ALL =
      "select * from follow_up where project = ? and response = any (?)";

  /** A first edition is inserted, a later one follows exactly the one before. */
  private static final String KEEP =
      """
      insert into follow_up (project, response, edition, status, assignee_issuer, assignee_subject,
                             tags)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (project, response) do update
        set edition = excluded.edition, status = excluded.status,
            assignee_issuer = excluded.assignee_issuer,
            assignee_subject = excluded.assignee_subject, tags = excluded.tags
        where follow_up.edition = excluded.edition - 1
      """;

  private static final String KEEP_STEP =
      """
      insert into follow_up_step (project, response, edition, status, assignee_issuer,
                                  assignee_subject, tags, by_issuer, by_subject, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String HISTORY =
      """
      select * from follow_up_step where project = ? and response = ? and edition < ?
      order by edition desc limit ?
      """;

  /** Two at once may make it one too many, which is no harm. */
  private static final String ADD_NOTE =
      """
      insert into follow_up_note (project, response, id, author_issuer, author_subject, written_at,
                                  text)
      select ?, ?, ?, ?, ?, ?, ?::json
      where (select count(*) from follow_up_note where project = ? and response = ?) < ?
      on conflict do nothing
      """;

  private static final String NOTES =
      "select * from follow_up_note where project = ? and response = ? order by written_at, id";

  private final Sql sql;

  PostgresFollowUps(Sql sql) {
    this.sql = sql;
  }

  @Override
  public FollowUp find(ProjectId project, ResponseId response) {
    return sql.one(FIND, PostgresFollowUps::followUp, project.value(), response.value())
        .orElseGet(FollowUp::untouched);
  }

  @Override
  public Map<ResponseId, FollowUp> of(ProjectId project, Collection<ResponseId> responses) {
    var ids = responses.stream().map(ResponseId::value).toArray(UUID[]::new);
    return sql.all(FIND_ALL, PostgresFollowUps::ofResponse, project.value(), ids).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public boolean keep(ProjectId project, ResponseId response, FollowUp.Step step) {
    var after = step.after();
    var status = word(after.status());
    var issuer = after.assignee().map(Member::issuer).orElse(null);
    var subject = after.assignee().map(Member::subject).orElse(null);
    var tags = after.tags().words().toArray(String[]::new);
    var kept =
        sql.change(
                KEEP,
                project.value(),
                response.value(),
                after.edition(),
                status,
                issuer,
                subject,
                tags)
            == 1;
    if (kept) {
      sql.change(
          KEEP_STEP,
          project.value(),
          response.value(),
          after.edition(),
          status,
          issuer,
          subject,
          tags,
          step.by().issuer(),
          step.by().subject(),
          Times.write(step.at()));
    }
    return kept;
  }

  @Override
  public List<FollowUp.Step> history(
      ProjectId project, ResponseId response, Optional<Integer> before, int atMost) {
    return sql.all(
        HISTORY,
        PostgresFollowUps::step,
        project.value(),
        response.value(),
        before.orElse(Integer.MAX_VALUE),
        atMost);
  }

  @Override
  public List<Response> page(
      SurveyId survey,
      Selection selection,
      Filter filter,
      Optional<Responses.Position> after,
      int atMost) {
    return PostgresResponses.page(
        sql, FollowedUp.meeting(Conditions.responses(survey, selection), filter), after, atMost);
  }

  @Override
  public boolean add(ProjectId project, ResponseId response, Note note) {
    return sql.change(
            ADD_NOTE,
            project.value(),
            response.value(),
            note.id(),
            note.author().issuer(),
            note.author().subject(),
            Times.write(note.writtenAt()),
            Json.write(note.text()),
            project.value(),
            response.value(),
            Note.MOST)
        == 1;
  }

  @Override
  public List<Note> notes(ProjectId project, ResponseId response) {
    return sql.all(NOTES, PostgresFollowUps::note, project.value(), response.value());
  }

  /** As the column holds it. */
  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static Map.Entry<ResponseId, FollowUp> ofResponse(ResultSet row) throws SQLException {
    return Map.entry(new ResponseId(row.getObject("response", UUID.class)), followUp(row));
  }

  private static FollowUp followUp(ResultSet row) throws SQLException {
    return new FollowUp(
        row.getInt("edition"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        member(row, "assignee"),
        Tags.of(List.of((String[]) row.getArray("tags").getArray())));
  }

  private static FollowUp.Step step(ResultSet row) throws SQLException {
    return new FollowUp.Step(followUp(row), member(row, "by").orElseThrow(), Times.read(row, "at"));
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getObject("id", UUID.class),
        member(row, "author").orElseThrow(),
        Times.read(row, "written_at"),
        Json.read(row.getString("text"), TEXT));
  }

  private static Optional<Member> member(ResultSet row, String who) throws SQLException {
    var issuer = Optional.ofNullable(row.getString(who + "_issuer"));
    var subject = Optional.ofNullable(row.getString(who + "_subject"));
    return issuer.flatMap(from -> subject.map(name -> new Member(from, name)));
  }
}
