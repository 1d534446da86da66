package io.rapport.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The surveys that one person is asked: each once, never two within a week. */
final class SurveyInbox {

  private static final Duration QUIET = Duration.ofDays(7);
  private static final double ANSWERS = 0.42;
  private static final double DISMISSES = 0.35;
  private static final List<String> PRAISE =
      List.of("Quick delivery, great quality.", "Easy to use.", "Very friendly support!");
  private static final List<String> BLAME =
      List.of("Delivery took too long.", "Too expensive for what it is.", "Nobody answered me.");

  private final Diary diary;
  private final Dice dice;
  private final Set<SampleSurvey> asked = EnumSet.noneOf(SampleSurvey.class);
  private Instant quietUntil = Instant.MIN;

  SurveyInbox(Diary diary, Dice dice) {
    this.diary = diary;
    this.dice = dice;
  }

  /**
   * Asks if it may.
   *
   * @param content how content the person is with what is asked about, 0 to 1
   */
  void ask(SampleSurvey survey, Visit visit, double content, Map<String, Object> attributes) {
    Instant at = visit.now();
    if (at.isBefore(quietUntil) || !asked.add(survey)) {
      return;
    }
    quietUntil = at.plus(QUIET);
    diary.moment(new SurveyMoment.Shown(survey, dice.uuid(at), visit.identity(), at));
    Instant later = at.plus(dice.pause(Duration.ofSeconds(20)));
    if (dice.chance(ANSWERS)) {
      diary.moment(answer(survey, visit.identity(), later, content, attributes));
    } else if (dice.chance(DISMISSES)) {
      diary.moment(new SurveyMoment.Dismissed(survey, dice.uuid(later), visit.identity(), later));
    }
  }

  private SurveyMoment answer(
      SampleSurvey survey,
      Identity identity,
      Instant at,
      double content,
      Map<String, Object> attributes) {
    double mood = content + 0.3 * dice.swing();
    Optional<String> comment =
        dice.chance(0.3) ? Optional.of(dice.pick(mood > 0.6 ? PRAISE : BLAME)) : Optional.empty();
    return new SurveyMoment.Answered(
        survey, dice.uuid(at), identity, at, survey.score(mood), comment, attributes);
  }
}
