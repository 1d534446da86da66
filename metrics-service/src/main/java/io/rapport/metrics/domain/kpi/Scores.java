package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.ClusteredMean;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many answers gave which score.
 *
 * @param byPerson for each person the sum of the scores, over the answers; where it is missing,
 *     each answer counts as a person's only one
 */
public record Scores(List<Tally> tallies, Optional<RatioOfSums> byPerson) {

  public static final Scores NONE = new Scores(List.of());

  public Scores(List<Tally> tallies) {
    this(tallies, Optional.empty());
  }

  public Scores {
    tallies = List.copyOf(tallies);
  }

  public Scores plus(Scores more) {
    return new Scores(Stream.concat(tallies.stream(), more.tallies.stream()).toList());
  }

  /** The same, known to be by these persons. */
  public Scores by(RatioOfSums persons) {
    return new Scores(tallies, Optional.of(persons));
  }

  long n() {
    return count(_ -> true);
  }

  long sum() {
    return tallies.stream().mapToLong(tally -> tally.score * tally.answers).sum();
  }

  long count(Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToLong(Tally::answers).sum();
  }

  Share share(Predicate<Tally> which) {
    return new Share(count(which), n());
  }

  ClusteredMean mean() {
    return new ClusteredMean(byPerson.orElseGet(this::eachAlone));
  }

  boolean useOneScale() {
    return tallies.stream().mapToInt(Tally::scaleMax).distinct().count() <= 1;
  }

  private RatioOfSums eachAlone() {
    var answers = (double) n();
    var sum = (double) sum();
    var squares = tallies.stream().mapToDouble(Tally::squares).sum();
    return new RatioOfSums(n(), sum, answers, squares, sum, answers, few());
  }

  private List<RatioOfSums.Unit> few() {
    return n() < RatioOfSums.ENOUGH ? tallies.stream().flatMap(Tally::units).toList() : List.of();
  }

  /**
   * So many answers gave this score.
   *
   * @param scaleMax the highest score that could be given
   */
  public record Tally(int score, int scaleMax, long answers) {

    private double squares() {
      return (double) score * score * answers;
    }

    private Stream<RatioOfSums.Unit> units() {
      return Stream.generate(() -> new RatioOfSums.Unit(score, 1)).limit(answers);
    }
  }
}
