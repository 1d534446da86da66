package io.rapport.local.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;

/** Luck with a fixed seed: who has the same name lives the same life. */
final class Dice {

  private static final long SEED = 20_260_101L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(String name) {
    var sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return new Dice(new SplittableRandom(SEED * 31 + sum.getValue()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  double level() {
    return random.nextDouble();
  }

  /** Between -1 and 1, mostly near 0. */
  double swing() {
    double up = random.nextDouble();
    return up - random.nextDouble();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
    for (T choice : choices) {
      left -= weight.applyAsDouble(choice);
      if (left < 0) {
        return choice;
      }
    }
    return choices.getLast();
  }

  /**
   * A waiting time: mostly near the typical one, now and then much longer, never more than eight
   * times it.
   */
  Duration pause(Duration typical) {
    double stretch = StrictMath.min(8, StrictMath.exp(0.7 * random.nextGaussian()));
    return Duration.ofMillis(1 + (long) (typical.toMillis() * stretch));
  }

  /** A version 7 UUID of that instant. */
  UUID uuid(Instant at) {
    long time = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
    return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
