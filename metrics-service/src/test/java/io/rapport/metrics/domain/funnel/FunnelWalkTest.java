package io.rapport.metrics.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelWalkTest {

  private static final Duration TEN_MILLIS = Duration.ofMillis(10);

  @ParameterizedTest(name = "{1} in order {0} goes {2} deep")
  @MethodSource("ways")
  void steps_are_taken_in_the_order_of_the_funnel(FunnelOrder order, String way, int depth) {
    // Given
    var rule = new FunnelRule(3, order, TEN_MILLIS);

    // When
    var best = FunnelWalk.by(rule).best(events(way), 0);

    // Then
    assertThat(best.map(Attempt::depth).orElse(0)).isEqualTo(depth);
  }

  /** Each letter is an event, a millisecond apart: steps a, b and c, dots are anything else. */
  static Stream<Arguments> ways() {
    return Stream.of(
        arguments(FunnelOrder.ORDERED, "a.b.c", 3),
        arguments(FunnelOrder.ORDERED, "acb", 2),
        arguments(FunnelOrder.ORDERED, "abab.c", 3),
        arguments(FunnelOrder.ORDERED, "b.c", 0),
        arguments(FunnelOrder.ORDERED, "a.........bc", 2),
        arguments(FunnelOrder.ORDERED, "a..........b", 1),
        arguments(FunnelOrder.ORDERED, "ab!c", 2),
        arguments(FunnelOrder.ORDERED, "ab!abc", 3),
        arguments(FunnelOrder.STRICT, "abc", 3),
        arguments(FunnelOrder.STRICT, "ab.c", 2),
        arguments(FunnelOrder.STRICT, "a.abc", 3),
        arguments(FunnelOrder.UNORDERED, "cab", 3),
        arguments(FunnelOrder.UNORDERED, "cc.c", 1),
        arguments(FunnelOrder.UNORDERED, "c!ab", 2));
  }

  @Test
  void an_event_that_could_be_every_step_is_one_of_them() {
    // Given
    var all = new StepEvent(1, 0b11, 0, false, 1, null);

    // When
    var depths =
        Stream.of(FunnelOrder.values())
            .map(
                order -> FunnelWalk.by(new FunnelRule(2, order, TEN_MILLIS)).best(List.of(all), 0));

    // Then
    assertThat(depths).allSatisfy(best -> assertThat(best.orElseThrow().depth()).isOne());
  }

  @Test
  void of_equally_deep_attempts_the_earliest_that_is_in_time_counts() {
    // Given
    var rule = new FunnelRule(2, FunnelOrder.ORDERED, TEN_MILLIS);

    // When
    var best = FunnelWalk.by(rule).best(events("a.a.a.......b"), 0).orElseThrow();

    // Then
    assertThat(best.taken()).extracting(StepEvent::at).containsExactly(2L, 12L);
  }

  @ParameterizedTest
  @EnumSource(FunnelOrder.class)
  void the_best_attempt_is_the_best_of_all_attempts_there_are(FunnelOrder order) {
    // Given
    var random = new Random(20_260_101);

    for (int turn = 0; turn < 3_000; turn++) {
      var rule =
          new FunnelRule(2 + random.nextInt(3), order, Duration.ofMillis(1 + random.nextInt(9)));
      var events = someEvents(random, rule.steps());

      // When
      var best = FunnelWalk.by(rule).best(events, 0);

      // Then
      assertThat(best.map(FunnelWalkTest::depthAndBeginning))
          .as("%s in %s", rule, events)
          .isEqualTo(bestOfAll(rule, events));
    }
  }

  private record DepthAndBeginning(int depth, long beginning) {}

  private static DepthAndBeginning depthAndBeginning(Attempt attempt) {
    return new DepthAndBeginning(attempt.depth(), attempt.entry().event());
  }

  private static List<StepEvent> someEvents(Random random, int steps) {
    var events = new ArrayList<StepEvent>();
    long at = 0;
    for (int number = 0; number < random.nextInt(9); number++) {
      at += random.nextInt(4);
      events.add(
          new StepEvent(
              at,
              random.nextInt(1 << steps),
              random.nextInt(3) - 1,
              random.nextInt(8) == 0,
              number,
              null));
    }
    return events;
  }

  /** Tries every choice of events for every entry. */
  private static Optional<DepthAndBeginning> bestOfAll(FunnelRule rule, List<StepEvent> events) {
    Optional<DepthAndBeginning> best = Optional.empty();
    for (int entry = 0; entry < events.size(); entry++) {
      int depth = events.get(entry).bucket() == 0 ? deepest(rule, events, entry) : 0;
      if (depth > best.map(DepthAndBeginning::depth).orElse(0)) {
        best = Optional.of(new DepthAndBeginning(depth, events.get(entry).event()));
      }
    }
    return best;
  }

  private static int deepest(FunnelRule rule, List<StepEvent> events, int entry) {
    return switch (rule.order()) {
      case UNORDERED ->
          IntStream.range(0, rule.steps())
              .filter(step -> events.get(entry).canBe(step))
              .map(step -> 1 + more(rule, events, entry, entry, 1 << step))
              .max()
              .orElse(0);
      case ORDERED, STRICT ->
          events.get(entry).canBe(0) ? 1 + more(rule, events, entry, entry, 1) : 0;
    };
  }

  private static int more(
      FunnelRule rule, List<StepEvent> events, int entry, int before, int taken) {
    int most = 0;
    long until = events.get(entry).at() + rule.window().toMillis();
    for (int next = before + 1; next < events.size(); next++) {
      var event = events.get(next);
      if (event.excludes() || event.at() > until) {
        break;
      }
      for (int step = 0; step < rule.steps(); step++) {
        boolean fits = rule.order() == FunnelOrder.UNORDERED || step == Integer.bitCount(taken);
        if (fits && event.canBe(step) && (taken & 1 << step) == 0) {
          most = Math.max(most, 1 + more(rule, events, entry, next, taken | 1 << step));
        }
      }
      if (rule.order() == FunnelOrder.STRICT) {
        break;
      }
    }
    return most;
  }

  private static List<StepEvent> events(String way) {
    return IntStream.range(0, way.length())
        .mapToObj(
            at -> {
              int step = "abc".indexOf(way.charAt(at));
              return new StepEvent(
                  at, step < 0 ? 0 : 1 << step, 0, way.charAt(at) == '!', at, null);
            })
        .toList();
  }
}
