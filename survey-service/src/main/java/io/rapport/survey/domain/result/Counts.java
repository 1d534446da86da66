package io.rapport.survey.domain.result;

import io.rapport.statistics.Mean;
import io.rapport.statistics.Share;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How many answered what to one question.
 *
 * @param answered how many answered at all
 * @param byValue how many said each thing; several of them can be said by one person
 */
public record Counts(long answered, Map<String, Long> byValue) {

  /** Nobody has answered. */
  public static final Counts NONE = new Counts(0, Map.of());

  public Counts {
    byValue = Collections.unmodifiableMap(new TreeMap<>(byValue));
  }

  /** All of them together. */
  public static Counts sum(List<Counts> parts) {
    var byValue = new HashMap<String, Long>();
    parts.forEach(
        part -> part.byValue.forEach((value, count) -> byValue.merge(value, count, Long::sum)));
    return new Counts(parts.stream().mapToLong(Counts::answered).sum(), byValue);
  }

  public long of(String value) {
    return byValue.getOrDefault(value, 0L);
  }

  /** What share of those who answered said this. */
  public Figure figure(String value) {
    return Figure.of(new Share(of(value), answered));
  }

  /** What share of the scores is so. */
  Share share(IntPredicate score) {
    return new Share(count(score), answered);
  }

  long count(IntPredicate score) {
    return byValue.entrySet().stream()
        .filter(entry -> score.test(Integer.parseInt(entry.getKey())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The mean of the scores. */
  Mean mean() {
    long sum = 0;
    long squares = 0;
    for (var entry : byValue.entrySet()) {
      long score = Integer.parseInt(entry.getKey());
      sum += score * entry.getValue();
      squares += score * score * entry.getValue();
    }
    return new Mean(answered, sum, squares);
  }
}
