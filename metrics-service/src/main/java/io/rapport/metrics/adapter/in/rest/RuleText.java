package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Rule.Aim;
import io.rapport.metrics.domain.alert.Rule.Direction;
import io.rapport.metrics.domain.alert.Rule.Side;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import java.util.Set;

/** Reads when a number is worth telling of. */
final class RuleText {

  private static final int MOST_YEARS = 5;

  private RuleText() {}

  private enum Type {
    ABOVE,
    BELOW,
    CHANGED,
    TARGET
  }

  private enum Over {
    DAY,
    WEEK,
    MONTH,
    ROLLING
  }

  static Rule read(JsonNode said) {
    if (!said.isObject()) {
      throw ProblemException.invalid("rule", "must be an object with a type");
    }
    var reader = new Reader(Parameters.of(said), "rule.");
    var rule =
        reader
            .required("type", text -> Texts.symbol(text, Type.values()))
            .flatMap(
                type ->
                    switch (type) {
                      case ABOVE -> threshold(reader, Side.ABOVE);
                      case BELOW -> threshold(reader, Side.BELOW);
                      case CHANGED -> changed(reader);
                      case TARGET -> target(reader);
                    });
    reader.check();
    return rule.orElseThrow();
  }

  private static Optional<Rule> threshold(Reader reader, Side side) {
    reader.allowOnly(Set.of("type", "over", "days", "value"));
    var value = reader.required("value", Texts::decimal);
    return window(reader)
        .flatMap(window -> value.map(limit -> new Rule.Threshold(window, side, limit)));
  }

  private static Optional<Rule> changed(Reader reader) {
    reader.allowOnly(Set.of("type", "over", "days", "direction"));
    var direction =
        reader
            .one("direction", text -> Texts.symbol(text, Direction.values()))
            .orElse(Direction.ANY);
    return window(reader).map(window -> new Rule.Changed(window, direction));
  }

  private static Optional<Rule> target(Reader reader) {
    reader.allowOnly(Set.of("type", "aim", "goal", "from", "until"));
    var aim = reader.one("aim", text -> Texts.symbol(text, Aim.values())).orElse(Aim.AT_LEAST);
    var goal = reader.required("goal", Texts::decimal);
    return days(reader).flatMap(days -> goal.map(value -> new Rule.Target(aim, value, days)));
  }

  private static Optional<Days> days(Reader reader) {
    var from = reader.required("from", Texts::date);
    var until = reader.required("until", Texts::date);
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      reader.refuse("until", "lies before from");
    }
    if (!until.get().isBefore(from.get().plusYears(MOST_YEARS))) {
      reader.refuse("until", "lies more than " + MOST_YEARS + " years after from");
    }
    return Optional.of(new Days(from.get(), until.get()));
  }

  private static Optional<Window> window(Reader reader) {
    var over = reader.required("over", text -> Texts.symbol(text, Over.values()));
    var days = reader.one("days", text -> Texts.number(text, 1, Window.Rolling.LONGEST));
    if (over.equals(Optional.of(Over.ROLLING)) && days.isEmpty()) {
      reader.required("days", text -> Texts.number(text, 1, Window.Rolling.LONGEST));
    }
    if (!over.equals(Optional.of(Over.ROLLING)) && days.isPresent()) {
      reader.refuse("days", "is only said with over rolling");
    }
    return over.flatMap(
        unit ->
            switch (unit) {
              case DAY -> Optional.of(new Window.Each(Interval.DAY));
              case WEEK -> Optional.of(new Window.Each(Interval.WEEK));
              case MONTH -> Optional.of(new Window.Each(Interval.MONTH));
              case ROLLING -> days.map(Window.Rolling::new);
            });
  }
}
