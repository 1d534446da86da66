package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.targeting.Criterion;
import io.rapport.survey.domain.targeting.Properties;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether a person is one of those who are meant. */
final class AudienceRule {

  private static final String NO_FACTS = "nothing is known about this person yet";
  private static final String NO_SEGMENTS = "the segments of this person are not known";

  private AudienceRule() {}

  static Finding apply(Case of) {
    var audience = of.targeting().audience();
    Finding open = Finding.PASSES;
    for (var criterion : audience.include()) {
      switch (meets(criterion, of)) {
        case Meets.Yes _ -> {}
        case Meets.No _ -> {
          return Finding.holds("does not meet " + name(criterion));
        }
        case Meets.Unknown(var why) -> {
          return Finding.holds(name(criterion) + " cannot be told: " + why);
        }
        case Meets.Depends _ -> open = new Finding.Depends("depends on " + name(criterion));
      }
    }
    for (var criterion : audience.exclude()) {
      switch (meets(criterion, of)) {
        case Meets.No _ -> {}
        case Meets.Yes _ -> {
          return Finding.holds("is excluded by " + name(criterion));
        }
        case Meets.Unknown(var why) -> {
          return Finding.holds(name(criterion) + " cannot be told: " + why);
        }
        case Meets.Depends _ -> open = new Finding.Depends("depends on " + name(criterion));
      }
    }
    return open;
  }

  /** Whether a criterion is met. */
  private sealed interface Meets {

    record Yes() implements Meets {}

    record No() implements Meets {}

    /** A fact that it needs is not there. */
    record Unknown(String why) implements Meets {}

    /** Nobody is there to be looked at. */
    record Depends() implements Meets {}

    static Meets of(boolean met) {
      return met ? new Yes() : new No();
    }
  }

  private static Meets meets(Criterion criterion, Case of) {
    return switch (criterion) {
      case Criterion.OfTrait(var condition) -> {
        var said = of.moment().map(Moment::traits).orElse(Properties.NONE);
        var facts = of.person().facts();
        if (facts.isEmpty() && !said.has(condition.property())) {
          yield new Meets.Unknown(NO_FACTS);
        }
        yield Meets.of(
            condition.isMetBy(said.orElse(facts.map(Facts::traits).orElse(Properties.NONE))));
      }
      case Criterion.InSegment(var segment) ->
          of.person()
              .facts()
              .map(facts -> member(facts.segments(), segment))
              .orElseGet(() -> new Meets.Unknown(NO_FACTS));
      case Criterion.OfAccount(var account) ->
          of.person()
              .facts()
              .map(facts -> Meets.of(facts.accounts().contains(account)))
              .orElseGet(() -> new Meets.Unknown(NO_FACTS));
      case Criterion.OnDevice(var devices) ->
          there(of, Moment::device, "the page did not say the device", devices::contains);
      case Criterion.Reads reads ->
          there(of, Moment::language, "the page did not say the language", reads::isMetBy);
      case Criterion.AtUrl(var url) ->
          there(of, Moment::url, "the page did not say its address", url::matches);
    };
  }

  private static Meets member(Optional<Set<String>> segments, String segment) {
    return segments
        .map(known -> Meets.of(known.contains(segment)))
        .orElseGet(() -> new Meets.Unknown(NO_SEGMENTS));
  }

  private static Meets there(
      Case of, Function<Moment, Optional<String>> part, String missing, Predicate<String> test) {
    return of.moment()
        .map(
            moment ->
                part.apply(moment)
                    .map(value -> Meets.of(test.test(value)))
                    .orElseGet(() -> new Meets.Unknown(missing)))
        .orElseGet(Meets.Depends::new);
  }

  private static String name(Criterion criterion) {
    return switch (criterion) {
      case Criterion.OfTrait(var condition) -> "the trait " + condition.property();
      case Criterion.InSegment(var segment) -> "the segment " + segment;
      case Criterion.OfAccount(var account) -> "the account " + account;
      case Criterion.OnDevice _ -> "the device";
      case Criterion.Reads _ -> "the language";
      case Criterion.AtUrl _ -> "the address";
    };
  }
}
