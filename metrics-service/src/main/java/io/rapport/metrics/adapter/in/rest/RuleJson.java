package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a number is worth telling of, as it is said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleJson(
    String type,
    @Nullable String over,
    @Nullable Integer days,
    @Nullable BigDecimal value,
    @Nullable String direction,
    @Nullable String aim,
    @Nullable BigDecimal goal,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  static RuleJson from(Rule rule) {
    return switch (rule) {
      case Rule.Threshold(var window, var side, var value) ->
          new RuleJson(
              Texts.name(side), over(window), days(window), value, null, null, null, null, null);
      case Rule.Changed(var window, var direction) ->
          new RuleJson(
              "changed",
              over(window),
              days(window),
              null,
              Texts.name(direction),
              null,
              null,
              null,
              null);
      case Rule.Target(var aim, var goal, var days) ->
          new RuleJson(
              "target", null, null, null, null, Texts.name(aim), goal, days.from(), days.to());
    };
  }

  private static String over(Window window) {
    return switch (window) {
      case Window.Each(var unit) -> Texts.name(unit);
      case Window.Rolling _ -> "rolling";
    };
  }

  private static @Nullable Integer days(Window window) {
    return window instanceof Window.Rolling(int days) ? (Integer) days : null;
  }
}
