package io.rapport.metrics.domain.prediction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What says that somebody is about to leave.
 *
 * @param risk 0 to 100
 * @param bought empty for who has never ordered
 * @param alive the chance that a buyer has not left for good, 0 to 1; empty where there is no
 *     telling
 * @param score the engagement score of the time, 0 for who was not active
 * @param scoreBefore that of the time before
 * @param isDetractor by the latest NPS answer
 */
public record Risk(
    double risk,
    Optional<BuyerHistory> bought,
    Optional<Double> alive,
    double score,
    double scoreBefore,
    boolean isDetractor) {

  /** From this chance to have left on it is a reason. */
  public static final double PROBABLY = 0.5;

  /** From so many points of the engagement score on it is a reason. */
  public static final double FELL = 25;

  /** What of the risk a detractor is left with is this times as much. */
  public static final double DETRACTOR = 0.5;

  /** Why, in the order of the catalogue. */
  public List<Reason> reasons() {
    return Stream.of(probablyLeft(), activityFell(), detractor())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Reason> probablyLeft() {
    return alive
        .filter(chance -> 1 - chance >= PROBABLY)
        .flatMap(
            chance ->
                bought.map(
                    days ->
                        new Reason(
                            Reason.Code.PROBABLY_LEFT,
                            "bought on %d days within %d, but not for the last %d: the chance that they come back is %.0f %%"
                                .formatted(
                                    days.frequency() + 1,
                                    days.lastDay() + 1,
                                    days.age() - days.lastDay(),
                                    100 * chance))));
  }

  private Optional<Reason> activityFell() {
    return scoreBefore - score < FELL
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Code.ACTIVITY_FELL,
                score == 0
                    ? "was there in the time before with an engagement score of %.0f, and has not come since"
                        .formatted(scoreBefore)
                    : "the engagement score fell from %.0f to %.0f".formatted(scoreBefore, score)));
  }

  private Optional<Reason> detractor() {
    return isDetractor
        ? Optional.of(new Reason(Reason.Code.DETRACTOR, "the latest NPS answer is 6 or less"))
        : Optional.empty();
  }

  /** Why somebody is about to leave. */
  public record Reason(Code code, String words) {

    /** For programs. */
    public enum Code {
      PROBABLY_LEFT,
      ACTIVITY_FELL,
      DETRACTOR
    }
  }
}
