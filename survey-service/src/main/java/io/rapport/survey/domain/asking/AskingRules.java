package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.survey.Survey;
import java.util.List;

/** Who is asked: every rule, in the order in which they explain. */
public final class AskingRules {

  /** The survey is live, inside its dates and under its response quota. */
  static final Rule IS_OPEN = new Rule("open", AskingRules::open);

  /** Something happened that it waits for. */
  static final Rule IS_TRIGGERED = new Rule("trigger", AskingRules::triggered);

  /** The person is one of those who are meant. */
  static final Rule IS_MEANT = new Rule("audience", AudienceRule::apply);

  /** The person may be asked, by their own signals. */
  static final Rule MAY_BE_ASKED = new Rule("consent", AskingRules::mayBeAsked);

  /** The person is drawn. */
  static final Rule IS_DRAWN = new Rule("sample", Sample::apply);

  /** It is time for this survey again, by its own clock. */
  static final Rule IS_TIME_AGAIN = new Rule("clock", RepetitionRule::apply);

  /** It is quiet for long enough, across all surveys. */
  static final Rule IS_QUIET = new Rule("quiet_period", QuietRule::apply);

  /** No other survey is in front of the person. */
  static final Rule IS_ALONE = new Rule("one_at_a_time", AskingRules::alone);

  public static final List<Rule> ALL =
      List.of(
          IS_OPEN,
          IS_TRIGGERED,
          IS_MEANT,
          MAY_BE_ASKED,
          IS_DRAWN,
          IS_TIME_AGAIN,
          IS_QUIET,
          IS_ALONE);

  /** Those that can say when they no longer hold; the others wait for something to happen. */
  static final List<Rule> KNOWING_WHEN = List.of(IS_OPEN, IS_TIME_AGAIN, IS_QUIET, IS_ALONE);

  private AskingRules() {}

  private static Finding open(Case of) {
    return switch (of.survey()) {
      case Survey.Live _ -> inside(of);
      case Survey.Draft _ -> Finding.holds("the survey is a draft");
      case Survey.Paused _ -> Finding.holds("the survey is paused");
      case Survey.Closed _ -> Finding.holds("the survey is closed");
    };
  }

  private static Finding inside(Case of) {
    var period = of.targeting().period();
    if (period.isOver(of.now())) {
      return Finding.holds("the survey's time is over");
    }
    if (!period.hasBegun(of.now())) {
      return Finding.holdsUntil(period.from().orElseThrow(), "the survey's time has not begun");
    }
    return of.targeting()
        .quota()
        .filter(most -> of.taken() >= most)
        .map(most -> Finding.holds("the survey has its " + most + " responses, or soon will"))
        .orElse(Finding.PASSES);
  }

  private static Finding triggered(Case of) {
    var triggers = of.targeting().triggers();
    if (triggers.isEmpty()) {
      return Finding.PASSES;
    }
    if (of.moment().isEmpty()) {
      return new Finding.Depends("depends on what happens");
    }
    var moment = of.moment().get();
    return triggers.stream()
            .anyMatch(trigger -> trigger.isPulledBy(moment.happening(), moment.url()))
        ? Finding.PASSES
        : Finding.holds("nothing happened that the survey waits for");
  }

  private static Finding mayBeAsked(Case of) {
    var needsConsent = of.policy().requireConsent() || of.targeting().requiresConsent();
    if (of.moment().isEmpty()) {
      return needsConsent ? new Finding.Depends("depends on the consent") : Finding.PASSES;
    }
    var signals = of.moment().get().signals();
    if (of.policy().honourGpc() && signals.gpc()) {
      return Finding.holds("their browser sends Global Privacy Control");
    }
    if (of.policy().honourDnt() && signals.dnt()) {
      return Finding.holds("their browser sends Do Not Track");
    }
    return needsConsent && !signals.consent()
        ? Finding.holds("they have not consented")
        : Finding.PASSES;
  }

  private static Finding alone(Case of) {
    return of.person()
        .claimedUntil()
        .filter(until -> until.isAfter(of.now()))
        .map(until -> Finding.holdsUntil(until, "another survey is in front of them"))
        .orElse(Finding.PASSES);
  }
}
