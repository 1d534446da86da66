package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Results;
import io.rapport.survey.domain.result.GroupTally;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Meetings;
import io.rapport.survey.domain.result.Said;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Tally;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results in PostgreSQL. Answers that say the same are counted first and taken apart afterwards,
 * which is a fraction of the work.
 */
@ApplicationScoped
class PostgresResults implements Results {

  private static final String TALLY =
      """
      with chosen as materialized (
        select marks, version, completed,
               width_bucket(answered_at, ?::timestamptz[]) - 1 as stretch, count(*) as number
        from response where %s group by 1, 2, 3, 4)
      select 'said' as what, mark, version, stretch, sum(number) as number
      from chosen, unnest(marks) as mark group by mark, version, stretch
      union all
      select 'started', '', 0, 0, coalesce(sum(number), 0) from chosen
      union all
      select 'completed', '', 0, 0, coalesce(sum(number), 0) from chosen where completed
      union all
      select 'stopped', last, 0, 0, sum(number)
      from (
        select number,
               coalesce((select question.id
                from unnest(?::text[]) with ordinality as question (id, place)
                where exists (select 1 from unnest(marks) as mark
                              where starts_with(mark, question.id || '='))
                order by place desc limit 1), '') as last
        from (select marks, sum(number) as number from chosen where not completed group by marks)
          as stopped) as by_last
      group by last
      """;

  private static final String TIME =
      """
      select percentile_cont(0.5) within group
               (order by extract(epoch from recorded_at - started_at)) as median,
             count(*) as number
      from response where %s and completed and revision > 1
      """;

  private static final String GROUPS =
      """
      with chosen as materialized (
        select marks, version, coalesce(%s, '') as key, count(*) as number
        from response where %s group by 1, 2, 3),
      largest as materialized (
        select key, sum(number) as number from chosen group by key order by 2 desc, 1 limit ?)
      select key, '' as mark, 0 as version, number from largest
      union all
      select key, mark, version, sum(chosen.number)
      from chosen join largest using (key), unnest(marks) as mark group by 1, 2, 3
      """;

  private static final String MEETINGS =
      """
      select count(*) filter (where kind = 'shown') as shown,
             count(*) filter (where kind = 'dismissed') as dismissed
      from encounter where %s
      """;

  private final Sql sql;

  PostgresResults(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Tally tally(
      SurveyId survey, Selection selection, List<Instant> borders, List<String> order) {
    var chosen = people(survey, selection.between(borders.getFirst(), borders.getLast()));
    var values = new ArrayList<@Nullable Object>();
    values.add(borders.stream().map(Instant::toString).toArray(String[]::new));
    values.addAll(chosen.values());
    values.add(order.toArray(String[]::new));
    var said = new ArrayList<Said>();
    var progress = new HashMap<String, Long>();
    var stopped = new LinkedHashMap<String, Long>();
    for (var row : all(TALLY, List.of(chosen.text()), TallyRow::read, values)) {
      switch (row.what()) {
        case "said" -> said.add(row.said());
        case "stopped" -> stopped.put(row.mark(), row.number());
        default -> progress.put(row.what(), row.number());
      }
    }
    var time = all(TIME, List.of(chosen.text()), Time::read, chosen.values()).getFirst();
    return new Tally(
        said,
        progress.getOrDefault("started", 0L),
        progress.getOrDefault("completed", 0L),
        stopped,
        time.median(),
        time.number());
  }

  @Override
  public List<GroupTally> groups(
      SurveyId survey, Selection selection, Grouping by, int atMostGroups) {
    var key = Key.of(by);
    var chosen = people(survey, selection);
    var values = new ArrayList<@Nullable Object>(key.values());
    values.addAll(chosen.values());
    values.add(atMostGroups);
    var groups = new LinkedHashMap<String, Long>();
    var said = new HashMap<String, List<Said>>();
    for (var row : all(GROUPS, List.of(key.text(), chosen.text()), GroupRow::read, values)) {
      if (row.mark().isEmpty()) {
        groups.put(row.key(), row.number());
      } else {
        said.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row.said());
      }
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new GroupTally(
                    Optional.of(group.getKey()).filter(name -> !name.isEmpty()),
                    group.getValue(),
                    said.getOrDefault(group.getKey(), List.of())))
        .toList();
  }

  @Override
  public Meetings meetings(SurveyId survey, Selection selection) {
    var met = Conditions.encounters(survey, selection);
    return all(
            MEETINGS,
            List.of(met.text()),
            row -> new Meetings(row.getLong("shown"), row.getLong("dismissed")),
            met.values())
        .getFirst();
  }

  private static Conditions people(SurveyId survey, Selection selection) {
    return Conditions.responses(survey, selection.of(Selection.Whose.PEOPLE));
  }

  /** The parts stand where the query leaves room for them; they are SQL of this package. */
  private <T> List<T> all(
      String query, List<String> parts, Sql.Row<T> row, List<@Nullable Object> values) {
    return sql.allInTime(query.formatted(parts.toArray()), row, values.toArray());
  }

  private record Key(String text, List<Object> values) {

    static Key of(Grouping by) {
      return switch (by) {
        case Grouping.ByVersion() -> new Key("version::text", List.of());
        case Grouping.ByChannel() -> new Key("channel", List.of());
        case Grouping.ByLanguage() -> new Key("language", List.of());
        case Grouping.ByAttribute(var name) -> new Key("labels ->> ?", List.of(Labels.plain(name)));
        case Grouping.ByAnswer(var question) ->
            new Key(
                """
                (select substr(mark, ?) from unnest(marks) as mark
                 where starts_with(mark, ?) and mark <> ? limit 1)
                """,
                List.of(question.length() + 2, question + "=", question + "="));
      };
    }
  }

  private record TallyRow(String what, String mark, int version, int stretch, long number) {

    static TallyRow read(ResultSet row) throws SQLException {
      return new TallyRow(
          row.getString("what"),
          row.getString("mark"),
          row.getInt("version"),
          row.getInt("stretch"),
          row.getLong("number"));
    }

    Said said() {
      return new Said(Mark.read(mark), version, stretch, number);
    }
  }

  private record GroupRow(String key, String mark, int version, long number) {

    static GroupRow read(ResultSet row) throws SQLException {
      return new GroupRow(
          row.getString("key"),
          row.getString("mark"),
          row.getInt("version"),
          row.getLong("number"));
    }

    Said said() {
      return new Said(Mark.read(mark), version, 0, number);
    }
  }

  private record Time(Optional<Double> median, long number) {

    static Time read(ResultSet row) throws SQLException {
      double median = row.getDouble("median");
      return new Time(
          row.wasNull() ? Optional.empty() : Optional.of(median), row.getLong("number"));
    }
  }
}
