package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is meant.
 *
 * @param include a person meets all of them
 * @param exclude a person meets none of them
 */
public record Audience(List<Criterion> include, List<Criterion> exclude) {

  public static final Audience EVERYBODY = new Audience(List.of(), List.of());

  public static final int MOST = 50;

  public Audience {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  List<Fault> faults() {
    return Stream.of(faults("include", include), faults("exclude", exclude))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Fault> faults(String field, List<Criterion> criteria) {
    return Stream.concat(
        Bounds.tooMany(field, criteria, MOST).stream(),
        IntStream.range(0, criteria.size())
            .boxed()
            .flatMap(index -> Fields.in(field + "[" + index + "]", criteria.get(index).faults())));
  }
}
