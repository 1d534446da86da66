package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Respondent;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** So that two imports about the same persons or things never wait for each other. */
final class OneOrder {

  private OneOrder() {}

  /** What came of each, in the order in which they were given. */
  static <T> List<Taking<?>> each(
      List<T> items,
      Function<T, Respondent> respondent,
      Function<T, UUID> id,
      Function<T, ? extends Taking<?>> take) {
    var order =
        Comparator.<T, String>comparing(item -> respondent.apply(item).userId().orElse(""))
            .thenComparing(item -> respondent.apply(item).anonymousId().orElse(""))
            .thenComparing(id);
    var takings = new TreeMap<Integer, Taking<?>>();
    IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparing(items::get, order))
        .forEach(index -> takings.put(index, take.apply(items.get(index))));
    return List.copyOf(takings.values());
  }
}
