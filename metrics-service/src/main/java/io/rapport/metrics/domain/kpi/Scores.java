package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Mean;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many answers gave which score. */
public record Scores(List<Tally> tallies) {

  public static final Scores NONE = new Scores(List.of());

  public Scores {
    tallies = List.copyOf(tallies);
  }

  public Scores plus(Scores more) {
    return new Scores(Stream.concat(tallies.stream(), more.tallies.stream()).toList());
  }

  long n() {
    return count(_ -> true);
  }

  long count(Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToLong(Tally::answers).sum();
  }

  Share share(Predicate<Tally> which) {
    return new Share(count(which), n());
  }

  Mean mean() {
    return new Mean(
        n(),
        tallies.stream().mapToLong(tally -> tally.score * tally.answers).sum(),
        tallies.stream()
            .mapToLong(tally -> (long) tally.score * tally.score * tally.answers)
            .sum());
  }

  boolean useOneScale() {
    return tallies.stream().mapToInt(Tally::scaleMax).distinct().count() <= 1;
  }

  /**
   * So many answers gave this score.
   *
   * @param scaleMax the highest score that could be given
   */
  public record Tally(int score, int scaleMax, long answers) {}
}
