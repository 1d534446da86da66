package io.rapport.metrics.domain.alert;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** When a number is worth telling of. */
public sealed interface Rule {

  /** What is to be looked at next to last, as of the end of this day; empty before it begins. */
  Optional<Days> lastBy(LocalDate day, DayOfWeek weekStart);

  /** Whether it takes the number before as well. */
  default boolean compares() {
    return false;
  }

  /** Of a number that is there. */
  Verdict judge(Days days, BigDecimal value, Shift shift);

  /** What the value is held against, if that is a number. */
  Optional<BigDecimal> threshold();

  /** Told when the number lies beyond this one. */
  record Threshold(Window window, Side side, BigDecimal value) implements Rule {

    @Override
    public Optional<Days> lastBy(LocalDate day, DayOfWeek weekStart) {
      return Optional.of(window.lastBy(day, weekStart));
    }

    @Override
    public Verdict judge(Days days, BigDecimal found, Shift shift) {
      var beyond = found.compareTo(value) * (side == Side.ABOVE ? 1 : -1) > 0;
      return beyond ? Verdict.RAISED : Verdict.OK;
    }

    @Override
    public Optional<BigDecimal> threshold() {
      return Optional.of(value);
    }
  }

  /** Told when chance alone does not explain how the number changed against the time before. */
  record Changed(Window window, Direction direction) implements Rule {

    @Override
    public Optional<Days> lastBy(LocalDate day, DayOfWeek weekStart) {
      return Optional.of(window.lastBy(day, weekStart));
    }

    @Override
    public boolean compares() {
      return true;
    }

    @Override
    public Verdict judge(Days days, BigDecimal found, Shift shift) {
      if (shift.significant().isEmpty()) {
        return Verdict.NO_DATA;
      }
      return shift.significant().get() && direction.is(shift.change())
          ? Verdict.RAISED
          : Verdict.OK;
    }

    @Override
    public Optional<BigDecimal> threshold() {
      return Optional.empty();
    }
  }

  /** Told when the number of these days reaches a goal, or does not. */
  record Target(Aim aim, BigDecimal goal, Days days) implements Rule {

    @Override
    public Optional<Days> lastBy(LocalDate day, DayOfWeek weekStart) {
      if (day.isBefore(days.from())) {
        return Optional.empty();
      }
      return Optional.of(new Days(days.from(), day.isBefore(days.to()) ? day : days.to()));
    }

    /** A number that must stay low has done so only when the time is over. */
    @Override
    public Verdict judge(Days looked, BigDecimal found, Shift shift) {
      var over = looked.to().equals(days.to());
      var met = found.compareTo(goal) * (aim == Aim.AT_LEAST ? 1 : -1) >= 0;
      if (met) {
        return over || aim == Aim.AT_LEAST ? Verdict.REACHED : Verdict.OK;
      }
      return over ? Verdict.MISSED : Verdict.OK;
    }

    @Override
    public Optional<BigDecimal> threshold() {
      return Optional.of(goal);
    }
  }

  /** On which side of a threshold it is worth telling. */
  enum Side {
    ABOVE,
    BELOW
  }

  /** What a goal is. */
  enum Aim {
    AT_LEAST,
    AT_MOST
  }

  /** Which changes count. */
  enum Direction {
    ANY,
    UP,
    DOWN;

    boolean is(OptionalDouble change) {
      return switch (this) {
        case ANY -> true;
        case UP -> change.isPresent() && change.getAsDouble() > 0;
        case DOWN -> change.isPresent() && change.getAsDouble() < 0;
      };
    }
  }
}
