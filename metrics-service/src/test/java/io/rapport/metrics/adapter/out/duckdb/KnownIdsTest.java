package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.adapter.out.duckdb.KnownIds.Known;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownIdsTest {

  @Test
  void as_many_as_its_memory_is_said_to_be_for_are_remembered_nearly_all() {
    var known = new KnownIds(2_000 * 70);

    var remembered = remembered(known, 2_000);

    assertThat(remembered).hasSizeGreaterThan(1_990);
    assertThat(remembered)
        .allSatisfy(
            number ->
                assertThat(known.find(key(known, number))).contains(new Known(number + 1, 0)));
  }

  @Test
  void with_hardly_any_memory_some_are_forgotten_and_none_is_another_one() {
    var known = new KnownIds(64);

    var remembered = remembered(known, 100);

    assertThat(remembered).hasSize(2);
    assertThat(remembered)
        .allSatisfy(
            number ->
                assertThat(known.find(key(known, number))).contains(new Known(number + 1, 0)));
  }

  /** Which of so many ids are known after all of them were met. */
  private static List<Integer> remembered(KnownIds known, int ids) {
    IntStream.range(0, ids)
        .forEach(number -> known.remember(key(known, number), new Known(number + 1, 0)));
    return IntStream.range(0, ids)
        .filter(number -> known.find(key(known, number)).isPresent())
        .boxed()
        .toList();
  }

  private static IdHash.Key key(KnownIds known, int number) {
    return known.key(PersonName.ofUser("shop", "user-" + number));
  }
}
