package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.SocialFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Sentiments;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.social.SocialBase;
import io.rapport.metrics.domain.social.SocialEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks about social networks. */
record SocialQueries(Reading reading) implements SocialFacts {

  private static final List<String> ENGAGEMENT =
      Stream.concat(SocialEvents.INTERACTIONS.stream(), Stream.of(SocialEvents.PUBLISHED))
          .sorted()
          .toList();
  private static final List<String> WORDS = List.of(SocialEvents.COMMENTED, SocialEvents.MENTIONED);

  @Override
  public Map<Cell, ExactRatio> sums(Slices slices, SocialBase base) {
    return reading.ratios(
        named("social.ratio", ENGAGEMENT, slices)
            .set("published", SocialEvents.PUBLISHED)
            .with("unit", unit(base))
            .with("x", x(base)));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return reading.inputs(DuckDbSnapshot.EVENTS, named("named.inputs", ENGAGEMENT, slices));
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return records(ENGAGEMENT, slices, page);
  }

  @Override
  public Map<Cell, Sentiments> sentiments(Slices slices) {
    return reading.cells(
        named("social.sentiments", WORDS, slices),
        row ->
            new Sentiments(
                row.getLong("positive"),
                row.getLong("neutral"),
                row.getLong("negative"),
                row.getLong("unclassified")));
  }

  @Override
  public List<Input> sentimentInputs(Slices slices) {
    return reading.inputs(DuckDbSnapshot.EVENTS, named("named.inputs", WORDS, slices));
  }

  @Override
  public List<EventRecord> sentimentRecords(Slices slices, PageRequest page) {
    return records(WORDS, slices, page);
  }

  private List<EventRecord> records(List<String> names, Slices slices, PageRequest page) {
    return reading.list(
        Selected.paged(named("named.records", names, slices), page), Records::event);
  }

  private static Query named(String name, List<String> events, Slices slices) {
    return Selected.events(name, slices).set("names", new Query.Strings(events));
  }

  private static String unit(SocialBase base) {
    return switch (base) {
      case IMPRESSIONS, REACH, POSTS -> "network || '/' || post";
      case FOLLOWERS -> "network";
    };
  }

  private static String x(SocialBase base) {
    return switch (base) {
      case IMPRESSIONS -> "coalesce(arg_max(impressions, (ts, place)), 0)";
      case REACH -> "coalesce(arg_max(reach, (ts, place)), 0)";
      case FOLLOWERS -> "coalesce(arg_max(followers, (ts, place)), 0)";
      case POSTS -> "max(case when event = :published then 1 else 0 end)";
    };
  }
}
