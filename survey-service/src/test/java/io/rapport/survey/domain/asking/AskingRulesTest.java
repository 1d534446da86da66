package io.rapport.survey.domain.asking;

import static io.rapport.survey.domain.asking.AskingExamples.ANOTHER_SURVEY;
import static io.rapport.survey.domain.asking.AskingExamples.HERE;
import static io.rapport.survey.domain.asking.AskingExamples.LOYALTY_SURVEY;
import static io.rapport.survey.domain.asking.AskingExamples.answered;
import static io.rapport.survey.domain.asking.AskingExamples.daysAgo;
import static io.rapport.survey.domain.asking.AskingExamples.draft;
import static io.rapport.survey.domain.asking.AskingExamples.facts;
import static io.rapport.survey.domain.asking.AskingExamples.shown;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.asking.AskingExamples.Draft;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.survey.SurveyExamples;
import io.rapport.survey.domain.targeting.Audience;
import io.rapport.survey.domain.targeting.Condition;
import io.rapport.survey.domain.targeting.Criterion;
import io.rapport.survey.domain.targeting.Exemption;
import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Period;
import io.rapport.survey.domain.targeting.Properties;
import io.rapport.survey.domain.targeting.Repetition;
import io.rapport.survey.domain.targeting.Trigger;
import io.rapport.survey.domain.targeting.UrlMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskingRulesTest {

  private static final Criterion PRO =
      new Criterion.OfTrait(new Condition("plan", Condition.Operator.EQ, List.of("pro")));

  @Test
  void the_rules_are_eight_in_one_order() {
    assertThat(AskingRules.ALL)
        .extracting(Rule::name)
        .containsExactly(
            "open",
            "trigger",
            "audience",
            "consent",
            "sample",
            "clock",
            "quiet_period",
            "one_at_a_time");
  }

  @Test
  void who_is_held_by_nothing_is_asked() {
    assertThat(draft().decision()).isInstanceOf(Decision.Show.class);
  }

  @Test
  void only_a_live_survey_is_asked() {
    var live = SurveyExamples.live();

    assertHeld(Verdict.on(draft().of(SurveyExamples.draft())).decision(), "open");
    assertHeld(Verdict.on(draft().of(live.pause(NOON))).decision(), "open");
    assertHeld(Verdict.on(draft().of(live.close(NOON))).decision(), "open");
  }

  @Test
  void a_survey_is_asked_inside_its_dates() {
    var tomorrow = NOON.plus(Duration.ofDays(1));

    assertHeldUntil(
        draft().period(new Period(Optional.of(tomorrow), Optional.empty())), "open", tomorrow);
    assertHeld(draft().period(new Period(Optional.empty(), Optional.of(NOON))), "open");
    assertAsked(draft().period(new Period(Optional.of(NOON), Optional.of(tomorrow))));
  }

  @Test
  void a_survey_that_has_its_responses_asks_no_more() {
    assertAsked(draft().quota(10, 9));
    assertHeld(draft().quota(10, 10), "open");
  }

  @Test
  void any_trigger_asks_and_another_happening_does_not() {
    var atPricing = new UrlMatch(UrlMatch.Kind.PREFIX, "/pricing");
    var triggers =
        draft()
            .triggers(
                new Trigger.PageView(List.of(atPricing), List.of()),
                new Trigger.Event(
                    "Order Completed",
                    List.of(new Condition("total", Condition.Operator.GT, List.of("50")))),
                new Trigger.Scroll(50),
                new Trigger.Delay(30),
                new Trigger.Click(Optional.of("#buy")),
                new Trigger.ExitIntent(),
                new Trigger.Manual(Optional.of("support")));

    assertAsked(triggers);
    assertAsked(triggers.happening(order("59.90")));
    assertHeld(triggers.happening(order("9.90")), "trigger");
    assertHeld(triggers.happening(new Happening.Event("Viewed", Properties.NONE)), "trigger");
    assertAsked(triggers.happening(new Happening.Scroll(60)));
    assertHeld(triggers.happening(new Happening.Scroll(40)), "trigger");
    assertAsked(triggers.happening(new Happening.Delay(30)));
    assertHeld(triggers.happening(new Happening.Delay(29)), "trigger");
    assertAsked(triggers.happening(new Happening.Click(Optional.of("#buy"))));
    assertHeld(triggers.happening(new Happening.Click(Optional.of("#sell"))), "trigger");
    assertAsked(triggers.happening(new Happening.ExitIntent()));
    assertAsked(triggers.happening(new Happening.Manual(Optional.of("support"))));
    assertHeld(triggers.happening(new Happening.Manual(Optional.empty())), "trigger");
  }

  @Test
  void a_page_that_is_excepted_does_not_ask() {
    var notPricing =
        new Trigger.PageView(List.of(), List.of(new UrlMatch(UrlMatch.Kind.EXACT, "/pricing")));

    assertHeld(draft().triggers(notPricing), "trigger");
  }

  @Test
  void an_audience_meets_everything_that_includes_and_nothing_that_excludes() {
    var pro = facts(Map.of("plan", List.of("pro")), Optional.of(Set.of("vip")));
    var include = new Audience(List.of(PRO, new Criterion.InSegment("vip")), List.of());
    var exclude = new Audience(List.of(), List.of(PRO));

    assertAsked(draft().facts(pro).audience(include));
    assertHeld(draft().facts(pro).audience(exclude), "audience");
    assertHeld(
        draft()
            .facts(pro)
            .audience(new Audience(List.of(new Criterion.InSegment("new")), List.of())),
        "audience");
  }

  @Test
  void where_they_are_is_part_of_the_audience() {
    assertAsked(
        draft()
            .audience(
                new Audience(
                    List.of(
                        new Criterion.OnDevice(Set.of("mobile")),
                        new Criterion.Reads(Set.of("DE")),
                        new Criterion.AtUrl(new UrlMatch(UrlMatch.Kind.CONTAINS, "shop"))),
                    List.of(new Criterion.Reads(Set.of("d", "fr"))))));
  }

  @Test
  void a_fact_that_is_not_there_holds_whether_it_includes_or_excludes() {
    var include = draft().audience(new Audience(List.of(PRO), List.of()));
    var exclude = draft().audience(new Audience(List.of(), List.of(PRO)));
    var segment =
        draft()
            .facts(facts(Map.of(), Optional.empty()))
            .audience(new Audience(List.of(), List.of(new Criterion.InSegment("vip"))));

    assertReason(include, "the trait plan cannot be told: nothing is known about this person yet");
    assertReason(exclude, "the trait plan cannot be told: nothing is known about this person yet");
    assertReason(
        segment, "the segment vip cannot be told: the segments of this person are not known");
  }

  @Test
  void the_word_of_the_page_is_enough_for_a_trait() {
    var said =
        new Moment(
            HERE.happening(),
            HERE.url(),
            HERE.device(),
            HERE.language(),
            new Properties(Map.of("plan", List.of("pro"))),
            HERE.signals());

    assertAsked(draft().moment(said).audience(new Audience(List.of(PRO), List.of())));
  }

  @Test
  void privacy_signals_count_as_the_project_says() {
    var lenient = new Policy(7, Map.of(), Optional.empty(), false, false, false);
    var strict = new Policy(7, Map.of(), Optional.empty(), true, true, true);

    assertHeld(draft().signals(true, false, true), "consent");
    assertAsked(draft().signals(false, true, false));
    assertHeld(draft().policy(strict).signals(false, true, true), "consent");
    assertAsked(draft().policy(lenient).signals(true, true, false));
    assertHeld(draft().policy(strict).signals(false, false, false), "consent");
    assertAsked(draft().policy(strict).signals(false, false, true));
  }

  @Test
  void a_sample_is_stable_and_has_its_share() {
    var half = draft().sample("50");
    var drawn =
        IntStream.range(0, 4_000)
            .filter(n -> half.named("u:" + n).decision() instanceof Decision.Show)
            .toArray();

    assertThat(drawn.length).isBetween(1_850, 2_150);
    assertThat(drawn)
        .isEqualTo(
            IntStream.range(0, 4_000)
                .filter(n -> half.named("u:" + n).decision() instanceof Decision.Show)
                .toArray());
    assertThat(
            IntStream.of(drawn)
                .filter(
                    n -> draft().sample("60").named("u:" + n).decision() instanceof Decision.Show)
                .count())
        .as("who is in a smaller sample is in a larger one")
        .isEqualTo(drawn.length);
  }

  @Test
  void once_is_once() {
    var years = daysAgo(1_000);

    assertHeld(draft().history(shown(LOYALTY_SURVEY, 1, years)), "clock");
    assertAsked(draft().history(shown(ANOTHER_SURVEY, 1, years)));
  }

  @Test
  void until_answered_begins_again_after_its_days_from_the_last_showing() {
    var clock = new Repetition.UntilAnswered(30);

    assertHeldUntil(
        draft().repeated(clock).history(shown(LOYALTY_SURVEY, 5, daysAgo(20))),
        "clock",
        daysAgo(-10));
    assertAsked(draft().repeated(clock).history(shown(LOYALTY_SURVEY, 5, daysAgo(30))));
    assertHeld(
        draft().repeated(clock).history(answered(LOYALTY_SURVEY, daysAgo(90), daysAgo(90))),
        "clock");
  }

  @Test
  void at_most_counts_over_all_names_of_a_person() {
    var clock = new Repetition.AtMost(3, 10);

    assertAsked(
        draft()
            .repeated(clock)
            .history(shown(LOYALTY_SURVEY, 1, daysAgo(40)), shown(LOYALTY_SURVEY, 1, daysAgo(20))));
    assertHeld(
        draft()
            .repeated(clock)
            .history(shown(LOYALTY_SURVEY, 1, daysAgo(40)), shown(LOYALTY_SURVEY, 2, daysAgo(20))),
        "clock");
  }

  @Test
  void another_survey_keeps_quiet_for_the_days_of_the_project() {
    var yesterday = draft().history(shown(ANOTHER_SURVEY, 1, daysAgo(1)));

    assertHeldUntil(yesterday, "quiet_period", daysAgo(-6));
    assertAsked(yesterday.repeated(new Repetition.Once(), Exemption.QUIET_PERIOD));
  }

  @Test
  void the_two_clocks_run_apart() {
    var both =
        draft()
            .repeated(new Repetition.AtMost(9, 3))
            .history(shown(LOYALTY_SURVEY, 1, daysAgo(2)), shown(ANOTHER_SURVEY, 1, daysAgo(5)));

    assertHeldUntil(both, "clock", daysAgo(-1));
    assertThat(Verdict.on(both.live()).earliest()).hasValue(daysAgo(-5));
  }

  @Test
  void one_nps_in_ninety_days_and_an_exempt_survey_breaks_it() {
    var thirtyDaysAgo = draft().history(shown(ANOTHER_SURVEY, 1, daysAgo(30), Metric.NPS));

    assertHeldUntil(thirtyDaysAgo, "quiet_period", daysAgo(-60));
    assertAsked(draft().history(shown(ANOTHER_SURVEY, 1, daysAgo(30), Metric.CSAT)));
    assertAsked(thirtyDaysAgo.repeated(new Repetition.Once(), Exemption.METRIC_QUIET_PERIOD));
  }

  @Test
  void so_many_people_of_an_account_and_no_more() {
    var policy = new Policy(7, Map.of(), Optional.of(new AccountLimit(2, 30)), true, true, false);
    var known = draft().policy(policy).facts(facts(Map.of(), Optional.empty()));

    assertAsked(known.colleagues(List.of(daysAgo(1))));
    assertHeldUntil(
        known.colleagues(List.of(daysAgo(1), daysAgo(10), daysAgo(40))),
        "quiet_period",
        daysAgo(-20));
    assertAsked(
        known
            .colleagues(List.of(daysAgo(1), daysAgo(10)))
            .repeated(new Repetition.Once(), Exemption.ACCOUNT_LIMIT));
    assertReason(draft().policy(policy), "nothing is known about this person's accounts yet");
  }

  @Test
  void another_survey_in_front_of_them_is_waited_for() {
    var soon = NOON.plusSeconds(30);

    assertHeldUntil(draft().claimedUntil(soon), "one_at_a_time", soon);
    assertAsked(draft().claimedUntil(NOON));
  }

  @Test
  void what_nobody_can_see_now_depends() {
    var verdict =
        Verdict.on(
            draft()
                .nobodyThere()
                .triggers(new Trigger.ExitIntent())
                .audience(
                    new Audience(List.of(new Criterion.OnDevice(Set.of("mobile"))), List.of()))
                .live());

    assertThat(verdict.steps())
        .filteredOn(step -> step.finding() instanceof Finding.Depends)
        .extracting(step -> step.rule().name())
        .containsExactly("trigger", "audience");
    assertThat(verdict.decision()).isInstanceOf(Decision.Show.class);
  }

  private static Happening order(String total) {
    return new Happening.Event("Order Completed", new Properties(Map.of("total", List.of(total))));
  }

  private static void assertAsked(Draft draft) {
    assertThat(draft.decision()).isInstanceOf(Decision.Show.class);
  }

  private static void assertHeld(Draft draft, String rule) {
    assertHeld(draft.decision(), rule);
  }

  private static void assertHeld(Decision decision, String rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Hold.class, hold -> assertThat(hold.rule().name()).isEqualTo(rule));
  }

  private static void assertHeldUntil(Draft draft, String rule, Instant until) {
    assertHeld(draft, rule);
    assertThat(draft.decision())
        .isInstanceOfSatisfying(
            Decision.Hold.class, hold -> assertThat(hold.until()).hasValue(until));
  }

  private static void assertReason(Draft draft, String reason) {
    assertThat(draft.decision())
        .isInstanceOfSatisfying(
            Decision.Hold.class, hold -> assertThat(hold.reason()).isEqualTo(reason));
  }
}
