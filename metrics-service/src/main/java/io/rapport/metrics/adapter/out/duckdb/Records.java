package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.identity.AliasConflict;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.kpi.Deeds;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.LengthSplits;
import io.rapport.metrics.domain.kpi.PersonScores;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.person.TimelineEntry;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.record.ShowingRecord;
import io.rapport.metrics.domain.survey.SurveyRef;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.statistics.Mean;
import io.rapport.statistics.Mood;
import io.rapport.statistics.Quantile;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes records of rows. */
final class Records {

  private static final String REFUSED = "tracking.refused";

  private Records() {}

  static EventRecord event(ResultSet row) throws SQLException {
    return new EventRecord(
        new Place(row.getLong("ts"), row.getString("message_id")),
        row.getString("message_id"),
        EventType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        text(row, "event"),
        text(row, "name"),
        text(row, "path"),
        time(row, "ts"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        row.getString("properties"));
  }

  static AnswerRecord answer(ResultSet row) throws SQLException {
    return new AnswerRecord(
        new Place(row.getLong("occurred_at"), row.getString("record_id")),
        row.getString("response_id"),
        survey(row),
        row.getString("question_id"),
        row.getInt("score"),
        row.getInt("scale_max"),
        row.getString("channel"),
        time(row, "occurred_at"),
        row.getBoolean("completed"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        row.getString("attributes"));
  }

  static ShowingRecord showing(ResultSet row) throws SQLException {
    var took = Optional.ofNullable(row.getObject("took", Long.class));
    return new ShowingRecord(
        new Place(row.getLong("occurred_at"), row.getString("fact_id")),
        survey(row),
        row.getString("channel"),
        time(row, "occurred_at"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        text(row, "response_id"),
        row.getBoolean("completed"),
        took.map(OptionalLong::of).orElse(OptionalLong.empty()),
        row.getString("attributes"));
  }

  static CohortRecord cohort(ResultSet row) throws SQLException {
    var brackets = row.getArray("brackets");
    return new CohortRecord(
        new Place(row.getLong("start"), row.getString("name")),
        row.getString("name"),
        time(row, "start"),
        brackets == null
            ? List.of()
            : Arrays.stream((Object[]) brackets.getArray())
                .map(number -> ((Number) number).intValue())
                .toList());
  }

  static CustomerRecord customer(ResultSet row) throws SQLException {
    return new CustomerRecord(
        new Place(0, row.getString("name")),
        row.getString("name"),
        row.getBoolean("at_start"),
        row.getBoolean("at_end"));
  }

  static CustomerCounts customers(ResultSet row) throws SQLException {
    return new CustomerCounts(
        row.getLong("customers_at_start"), row.getLong("kept"), row.getLong("won"));
  }

  static SessionRecord session(ResultSet row) throws SQLException {
    return new SessionRecord(
        new Place(row.getLong("start"), row.getString("id")),
        row.getString("person"),
        time(row, "start"),
        time(row, "last"),
        row.getLong("duration"),
        Optional.ofNullable(row.getObject("engaged_ms")).map(ms -> ((Number) ms).longValue()),
        row.getLong("events"),
        row.getLong("pageviews"),
        row.getLong("actions"),
        Optional.ofNullable(row.getObject("bounced", Boolean.class)),
        text(row, "entry_path"),
        text(row, "exit_path"));
  }

  static TimelineEntry happened(ResultSet row) throws SQLException {
    var place = new Place(row.getLong("moment"), row.getString("id"));
    return switch (row.getString("kind")) {
      case "session" -> new TimelineEntry.Visited(place, session(row));
      case "answer" ->
          new TimelineEntry.Answered(
              place,
              row.getString("response_id"),
              survey(row),
              row.getString("channel"),
              time(row, "moment"),
              row.getBoolean("completed"),
              row.getString("answers"));
      case "order" -> new TimelineEntry.Ordered(place, event(row));
      default -> new TimelineEntry.Happened(place, event(row));
    };
  }

  static SessionSums sums(ResultSet row, double scale) throws SQLException {
    return new SessionSums(ratio(row).times(scale), row.getDouble("most"));
  }

  static RatioOfSums ratio(ResultSet row) throws SQLException {
    return new RatioOfSums(
        row.getLong("units"),
        row.getDouble("y"),
        row.getDouble("x"),
        row.getDouble("yy"),
        row.getDouble("xy"),
        row.getDouble("xx"),
        units(row));
  }

  /** With the sum of y to its last digit. */
  static ExactRatio exactRatio(ResultSet row) throws SQLException {
    return new ExactRatio(new BigDecimal(row.getString("exact")), ratio(row));
  }

  static Stages stages(ResultSet row) throws SQLException {
    return new Stages(
        row.getLong("newcomers"),
        row.getLong("returning_persons"),
        row.getLong("resurrected"),
        row.getLong("dormant"));
  }

  static Deeds deeds(ResultSet row) throws SQLException {
    return new Deeds(new Share(row.getLong("units"), row.getLong("persons")), ratio(row));
  }

  static FirstWeeks firstWeeks(ResultSet row) throws SQLException {
    long grown = row.getLong("grown");
    return new FirstWeeks(
        new Share(row.getLong("completed"), grown),
        new Share(row.getLong("returned"), grown),
        Quantile.NONE,
        row.getLong("young"));
  }

  static PersonScores personScores(ResultSet row) throws SQLException {
    var quantiles = new HashMap<String, Double>();
    for (var name : List.of("p10", "median", "p90")) {
      quantiles.put(name, row.getDouble(name));
    }
    var bands = new HashMap<String, Long>();
    for (var name : List.of("from_0", "from_20", "from_40", "from_60", "from_80")) {
      bands.put(name, row.getLong(name));
    }
    var mean = new Mean(row.getLong("n"), row.getDouble("total"), row.getDouble("squares"));
    return new PersonScores(mean, quantiles, bands);
  }

  static EngagementRecord engagement(ResultSet row) throws SQLException {
    return new EngagementRecord(
        new Place(row.getLong("last_ts"), row.getString("person")),
        row.getString("person"),
        row.getDouble("score"),
        time(row, "last_ts"),
        row.getLong("active_days"),
        row.getLong("sessions"),
        row.getLong("core_actions"),
        row.getLong("breadth"),
        row.getDouble("recency"));
  }

  static Visits.Lengths lengths(ResultSet row) throws SQLException {
    return new Visits.Lengths(quantile(row, "median"), quantile(row, "p90"));
  }

  static LengthSplits splits(ResultSet row) throws SQLException {
    return new LengthSplits(mood(row, "median"), mood(row, "p90"));
  }

  private static Mood mood(ResultSet row, String quantile) throws SQLException {
    return new Mood(
        new Share(row.getLong(quantile + "_above"), row.getLong("n")),
        new Share(row.getLong(quantile + "_above_before"), row.getLong("n_before")));
  }

  /** So many answers with one score. */
  static Scores scores(ResultSet row) throws SQLException {
    return new Scores(
        List.of(
            new Scores.Tally(row.getInt("score"), row.getInt("scale_max"), row.getLong("found"))));
  }

  static AliasConflict conflict(ResultSet row) throws SQLException {
    var decidedAt = Optional.ofNullable(row.getObject("decided_at", Long.class));
    return new AliasConflict(
        row.getString(1),
        row.getString(2),
        time(row, "since"),
        row.getLong("aliases"),
        decidedAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new AliasConflict.Decision(
                    Optional.ofNullable(row.getString(5)),
                    Instant.ofEpochMilli(decidedAt.get()),
                    row.getString("decided_by"))));
  }

  static RefusedRecord refused(ResultSet row) throws SQLException {
    var partition =
        new LogPartition(REFUSED, row.getString("topic_id"), row.getInt("log_partition"));
    return new RefusedRecord(
        new LogPosition(partition, row.getLong("log_offset")),
        new RefusedEvent(
            new Receipt(
                row.getString("project"),
                row.getString("key_id"),
                time(row, "received_at"),
                true,
                text(row, "replay_of")),
            row.getString("refusal_id"),
            text(row, "message_id"),
            row.getString("reason"),
            text(row, "field"),
            row.getString("detail"),
            row.getString("path"),
            row.getString("body"),
            row.getBoolean("body_cut"),
            Optional.ofNullable(row.getObject("first_received_at", Long.class))
                .map(Instant::ofEpochMilli)));
  }

  /** What is added to the sums where this row belongs. */
  static Receipts receipts(ResultSet row) throws SQLException {
    long found = row.getLong("found");
    return switch (row.getString("entry")) {
      case "received" ->
          new Receipts(
              found,
              0,
              0,
              0,
              Map.of(),
              row.getBoolean("replayed") ? found : 0,
              row.getBoolean("dedupable") ? 0 : found);
      case "stored" -> new Receipts(0, found, 0, 0, Map.of(), 0, 0);
      case "duplicate" -> new Receipts(0, 0, found, 0, Map.of(), 0, 0);
      case "bot" -> new Receipts(0, 0, 0, found, Map.of(), 0, 0);
      default -> new Receipts(0, 0, 0, 0, Map.of(row.getString("reason"), found), 0, 0);
    };
  }

  private static SurveyRef survey(ResultSet row) throws SQLException {
    return new SurveyRef(
        row.getString("survey_id"), row.getInt("survey_version"), row.getString("survey_name"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static List<RatioOfSums.Unit> units(ResultSet row) throws SQLException {
    var ys = row.getArray("ys");
    if (ys == null) {
      return List.of();
    }
    var y = (Object[]) ys.getArray();
    var x = (Object[]) row.getArray("xs").getArray();
    return IntStream.range(0, y.length)
        .mapToObj(
            n -> new RatioOfSums.Unit(((Number) y[n]).doubleValue(), ((Number) x[n]).doubleValue()))
        .toList();
  }

  static Quantile quantile(ResultSet row, String name) throws SQLException {
    return new Quantile(
        row.getLong("n"),
        number(row, name),
        number(row, name + "_low"),
        number(row, name + "_high"));
  }

  private static Optional<Double> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column)).map(value -> ((Number) value).doubleValue());
  }
}
