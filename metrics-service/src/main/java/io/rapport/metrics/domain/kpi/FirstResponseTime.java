package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.chat.Conversations;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.ClusteredMean;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Mood;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How fast customers get an answer. */
public record FirstResponseTime(Conversations conversations, Hours hours)
    implements Kpi, Measured<Responses> {

  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "first_response_time",
          "First response time",
          Unit.SECONDS,
          1,
          "median of the time from the first message of a customer to the first reply by a person after it, in"
              + " seconds, of the conversations that customers began in the time; conversations that an agent"
              + " began do not count; calendar hours, or the project's workingHours in its zone",
          List.of("Live Chat Message Sent and Live Chat Message Received, or start and reply"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          Set.of(),
          true,
          Map.of(
              "mean", "in seconds",
              "p90", "nine of ten replies were faster, in seconds",
              "answered", "conversations with a reply",
              "unanswered", "conversations without one so far, which are in no other number"),
          Map.of(
              "start", "what a customer says, a selector; Live Chat Message Sent unless given",
              "reply",
                  "what a person answers, a selector; Live Chat Message Received with an agent_id and without a"
                      + " mark of a bot unless given",
              "key", "the property that names the conversation; conversation_id unless given",
              "hours", "calendar or business; calendar unless given"));

  /** Which of them count. */
  public enum Hours {
    CALENDAR,
    BUSINESS
  }

  /** Live chats, around the clock. */
  public FirstResponseTime() {
    this(Conversations.LIVE_CHAT, Hours.CALENDAR);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "start", conversations.start().label(),
        "reply", conversations.reply().label(),
        "key", conversations.key(),
        "hours", hours.name().toLowerCase(Locale.ROOT));
  }

  /** The median, and beside it who waits still. */
  @Override
  public Measure measure(Responses found) {
    var median = found.quantile(MEDIAN);
    return new Measure(
        Unit.SECONDS,
        median.value(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        found.n(),
        median.interval95(),
        Map.of(
            "mean", mean(found),
            "p90", Figure.of(Unit.SECONDS, found.quantile(P90)),
            "answered", Figure.count(Unit.CONVERSATIONS, found.n()),
            "unanswered", Figure.count(Unit.CONVERSATIONS, found.unanswered())),
        found.n() == 0 ? Optional.of("nobody was answered") : Optional.empty());
  }

  /** Against the median of both together. */
  @Override
  public Difference difference(Responses now, Responses before) {
    var both = now.plus(before).quantile(MEDIAN).value();
    return both.isEmpty()
        ? Difference.UNKNOWN
        : new Mood(now.above(both.get()), before.above(both.get()))
            .difference(now.quantile(MEDIAN), before.quantile(MEDIAN));
  }

  private static Figure mean(Responses found) {
    return Figure.of(Unit.SECONDS, new ClusteredMean(found.mean()));
  }
}
