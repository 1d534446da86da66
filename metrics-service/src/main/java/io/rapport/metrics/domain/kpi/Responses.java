package io.rapport.metrics.domain.kpi;

import static java.util.stream.Collectors.groupingBy;

import io.rapport.statistics.Quantile;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How fast customers were answered.
 *
 * @param unanswered conversations in which nobody has answered
 */
public record Responses(List<Reply> replies, long unanswered) {

  public static final Responses NONE = new Responses(List.of(), 0);

  private static final double MILLIS = 1000.0;

  public Responses {
    replies =
        replies.stream().sorted((one, other) -> Long.compare(one.millis, other.millis)).toList();
  }

  public Responses plus(Responses more) {
    return new Responses(
        Stream.concat(replies.stream(), more.replies.stream()).toList(),
        unanswered + more.unanswered);
  }

  int n() {
    return replies.size();
  }

  /** In seconds, between two replies by the way that is left to it. */
  Quantile quantile(double share) {
    if (replies.isEmpty()) {
      return Quantile.NONE;
    }
    var ranks = Quantile.ranks(n(), share);
    return new Quantile(n(), Optional.of(at(share)), at(ranks.low()), at(ranks.high()));
  }

  /** How many took longer. */
  Share above(double seconds) {
    return new Share(replies.stream().filter(reply -> reply.seconds() > seconds).count(), n());
  }

  /** Seconds over replies, by the person who asked. */
  RatioOfSums mean() {
    return RatioOfSums.of(
        replies.stream().collect(groupingBy(Reply::person)).values().stream()
            .map(
                theirs ->
                    new RatioOfSums.Unit(
                        theirs.stream().mapToDouble(Reply::seconds).sum(), theirs.size()))
            .sorted(
                (one, other) ->
                    one.y() == other.y()
                        ? Double.compare(one.x(), other.x())
                        : Double.compare(one.y(), other.y()))
            .toList());
  }

  private double at(double share) {
    var place = (n() - 1) * share;
    var below = (int) place;
    var above = Math.min(below + 1, n() - 1);
    var low = replies.get(below).seconds();
    return low + (place - below) * (replies.get(above).seconds() - low);
  }

  private Optional<Double> at(OptionalLong rank) {
    return rank.isPresent()
        ? Optional.of(replies.get((int) rank.getAsLong() - 1).seconds())
        : Optional.empty();
  }

  /**
   * The first reply in a conversation.
   *
   * @param person who had asked
   * @param millis how long it took
   */
  public record Reply(String person, long millis) {

    double seconds() {
      return millis / MILLIS;
    }
  }
}
