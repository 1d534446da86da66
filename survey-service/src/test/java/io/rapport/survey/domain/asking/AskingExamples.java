package io.rapport.survey.domain.asking;

import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;

import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import io.rapport.survey.domain.targeting.Audience;
import io.rapport.survey.domain.targeting.Exemption;
import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Period;
import io.rapport.survey.domain.targeting.Properties;
import io.rapport.survey.domain.targeting.Repetition;
import io.rapport.survey.domain.targeting.Targeting;
import io.rapport.survey.domain.targeting.Trigger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Persons and surveys that the tests of the rules speak of. */
final class AskingExamples {

  static final SurveyId LOYALTY_SURVEY =
      new SurveyId(UUID.fromString("019b8d6d-7700-7a1c-80de-5170e0000001"));
  static final SurveyId ANOTHER_SURVEY =
      new SurveyId(UUID.fromString("019b8d6d-7700-7a1c-80de-5170e0000002"));

  static final Moment HERE =
      new Moment(
          new Happening.PageView(),
          Optional.of("https://shop.example/pricing"),
          Optional.of("mobile"),
          Optional.of("de-CH"),
          Properties.NONE,
          new Signals(false, false, false));

  static final Person NOBODY_KNOWS =
      new Person("a:5f1d", Optional.empty(), List.of(), Optional.empty(), Map.of());

  private AskingExamples() {}

  static Instant daysAgo(int days) {
    return NOON.minus(Duration.ofDays(days));
  }

  static Asked shown(SurveyId survey, int times, Instant last, Metric... metrics) {
    return new Asked(survey, Set.of(metrics), times, Optional.of(last), Optional.empty());
  }

  static Asked answered(SurveyId survey, Instant shown, Instant answered) {
    return new Asked(survey, Set.of(), 1, Optional.of(shown), Optional.of(answered));
  }

  static Facts facts(Map<String, List<String>> traits, Optional<Set<String>> segments) {
    return new Facts(NOON, new Properties(traits), Set.of("acme"), segments);
  }

  static Draft draft() {
    return new Draft(Targeting.EVERYBODY, NOBODY_KNOWS, Policy.DEFAULT, Optional.of(HERE), 0);
  }

  /** A case being described. */
  record Draft(
      Targeting targeting, Person person, Policy policy, Optional<Moment> moment, int taken) {

    Draft targeting(Targeting other) {
      return new Draft(other, person, policy, moment, taken);
    }

    Draft period(Period period) {
      var t = targeting;
      return targeting(
          new Targeting(
              period,
              t.quota(),
              t.triggers(),
              t.audience(),
              false,
              t.sample(),
              t.repetition(),
              t.exemptions(),
              0));
    }

    Draft quota(int most, int used) {
      var t = targeting;
      return new Draft(
          new Targeting(
              t.period(),
              Optional.of(most),
              t.triggers(),
              t.audience(),
              false,
              t.sample(),
              t.repetition(),
              t.exemptions(),
              0),
          person,
          policy,
          moment,
          used);
    }

    Draft triggers(Trigger... triggers) {
      var t = targeting;
      return targeting(
          new Targeting(
              t.period(),
              t.quota(),
              List.of(triggers),
              t.audience(),
              false,
              t.sample(),
              t.repetition(),
              t.exemptions(),
              0));
    }

    Draft audience(Audience audience) {
      var t = targeting;
      return targeting(
          new Targeting(
              t.period(),
              t.quota(),
              t.triggers(),
              audience,
              false,
              t.sample(),
              t.repetition(),
              t.exemptions(),
              0));
    }

    Draft sample(String percent) {
      var t = targeting;
      return targeting(
          new Targeting(
              t.period(),
              t.quota(),
              t.triggers(),
              t.audience(),
              false,
              new BigDecimal(percent),
              t.repetition(),
              t.exemptions(),
              0));
    }

    Draft repeated(Repetition repetition, Exemption... exemptions) {
      var t = targeting;
      return targeting(
          new Targeting(
              t.period(),
              t.quota(),
              t.triggers(),
              t.audience(),
              false,
              t.sample(),
              repetition,
              Set.of(exemptions),
              0));
    }

    Draft person(Person other) {
      return new Draft(targeting, other, policy, moment, taken);
    }

    Draft named(String name) {
      return person(
          new Person(
              name, person.facts(), person.history(), person.claimedUntil(), person.colleagues()));
    }

    Draft history(Asked... asked) {
      return person(
          new Person(
              person.name(),
              person.facts(),
              List.of(asked),
              person.claimedUntil(),
              person.colleagues()));
    }

    Draft facts(Facts facts) {
      return person(
          new Person(
              person.name(),
              Optional.of(facts),
              person.history(),
              person.claimedUntil(),
              person.colleagues()));
    }

    Draft colleagues(List<Instant> asked) {
      return person(
          new Person(
              person.name(),
              person.facts(),
              person.history(),
              person.claimedUntil(),
              Map.of("acme", asked)));
    }

    Draft claimedUntil(Instant until) {
      return person(
          new Person(
              person.name(),
              person.facts(),
              person.history(),
              Optional.of(until),
              person.colleagues()));
    }

    Draft policy(Policy other) {
      return new Draft(targeting, person, other, moment, taken);
    }

    Draft moment(Moment other) {
      return new Draft(targeting, person, policy, Optional.of(other), taken);
    }

    Draft happening(Happening happening) {
      return moment(
          new Moment(
              happening,
              HERE.url(),
              HERE.device(),
              HERE.language(),
              HERE.traits(),
              HERE.signals()));
    }

    Draft signals(boolean gpc, boolean dnt, boolean consent) {
      return moment(
          new Moment(
              HERE.happening(),
              HERE.url(),
              HERE.device(),
              HERE.language(),
              HERE.traits(),
              new Signals(gpc, dnt, consent)));
    }

    Draft nobodyThere() {
      return new Draft(targeting, person, policy, Optional.empty(), taken);
    }

    Case live() {
      var asked = LOYALTY.targeted(targeting);
      var version = new PublishedVersion(1, asked, NOON);
      return of(new Survey.Live(SurveyHeader.first(LOYALTY_SURVEY, SHOP, NOON), version, asked));
    }

    Case of(Survey survey) {
      return new Case(survey, taken, moment, person, policy, NOON);
    }

    Decision decision() {
      return Verdict.on(live()).decision();
    }
  }
}
