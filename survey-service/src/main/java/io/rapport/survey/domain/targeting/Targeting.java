package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is asked a survey, when and how often, as its author says it.
 *
 * @param quota the most responses, if there is one
 * @param triggers any of them asks; when there is none, everything that happens does
 * @param requiresConsent whether only those are asked who consented, whatever the project says
 * @param sample how many of a hundred persons are asked
 * @param priority of several surveys that a person could be asked, the highest is
 */
public record Targeting(
    Period period,
    Optional<Integer> quota,
    List<Trigger> triggers,
    Audience audience,
    boolean requiresConsent,
    BigDecimal sample,
    Repetition repetition,
    Set<Exemption> exemptions,
    int priority) {

  /** Everybody, at everything that happens, once. */
  public static final Targeting EVERYBODY =
      new Targeting(
          Period.ALWAYS,
          Optional.empty(),
          List.of(),
          Audience.EVERYBODY,
          false,
          BigDecimal.valueOf(100),
          new Repetition.Once(),
          Set.of(),
          0);

  public static final int MOST_TRIGGERS = 20;
  public static final int LARGEST_QUOTA = 10_000_000;
  public static final int HIGHEST_PRIORITY = 1_000;

  /** Two decimals, so that a share is one of ten thousand parts. */
  private static final int SAMPLE_DECIMALS = 2;

  public Targeting {
    triggers = List.copyOf(triggers);
    exemptions = Set.copyOf(exemptions);
    sample = sample.stripTrailingZeros();
  }

  /** What is wrong with it, by field; empty when surveys can be asked by it. */
  public List<Fault> faults() {
    return Stream.of(
            period.faults().stream(),
            quota.stream().flatMap(most -> Bounds.fault("quota", most, 1, LARGEST_QUOTA).stream()),
            Bounds.tooMany("triggers", triggers, MOST_TRIGGERS).stream(),
            IntStream.range(0, triggers.size())
                .boxed()
                .flatMap(
                    index -> Fields.in("triggers[" + index + "]", triggers.get(index).faults())),
            Fields.in("audience", audience.faults()),
            sampleFault().stream(),
            Fields.in("clock", repetition.faults()),
            Bounds.fault("priority", priority, -HIGHEST_PRIORITY, HIGHEST_PRIORITY).stream())
        .flatMap(Function.identity())
        .toList();
  }

  private Optional<Fault> sampleFault() {
    return sample.signum() > 0
            && sample.compareTo(BigDecimal.valueOf(100)) <= 0
            && sample.scale() <= SAMPLE_DECIMALS
        ? Optional.empty()
        : Optional.of(
            new Fault("sample", "must be above 0 and at most 100, with at most two decimals"));
  }
}
