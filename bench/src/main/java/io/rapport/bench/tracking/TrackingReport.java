package io.rapport.bench.tracking;

import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Spread;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds found: figures for the eye, ratios for the bars. Ratios are taken within each
 * round, since the machine changes between rounds.
 */
record TrackingReport(List<Round> rounds, long residentMebibytes) {

  @Override
  public String toString() {
    return """

    median (least … greatest) of %d rounds
    as much as possible     per second                          processor µs, the broker's of it          p50 / p99 ms
    Kafka's own producer    %s
    bare endpoint, single   %s
    tracking, single        %s
    tracking, batches of 50 %s

    at half of its most
    Kafka's own producer    %s
    bare endpoint, single   %s
    tracking, single        %s

    bar                                                     must    aim   found
    P1   single ÷ bare endpoint                           ≥ 0.30   0.40   %s
    P1b  processor time, single ÷ bare endpoint           ≤ 4.0    3.0    %s
    P2   batched ÷ producer limit                         ≥ 0.45   0.65   %s
    P2b  processor time of a batched event, service and broker, µs
                                                          ≤ 12     8      %s
    P3   p99, single ÷ (bare endpoint + acknowledgement)  ≤ 2.0    1.3    %s
         memory of tracking-service, MiB                  ≤ 381           %d

    Every request was answered 200 and every acknowledged event is in the topic, once.
    The machine had %d processors and, at the end, %.1f programs that wanted one; beyond some five they are not ours, and the figures suffer.
    """
        .formatted(
            rounds.size(),
            row(Round::producer),
            row(Round::bare),
            row(Round::single),
            row(Round::batched),
            row(round -> round.steady().producer()),
            row(round -> round.steady().bare()),
            row(round -> round.steady().single()),
            spread(round -> round.single().perSecond() / round.bare().perSecond()).shown(2),
            spread(round -> micros(round.single()) / micros(round.bare())).shown(1),
            spread(round -> round.batched().perSecond() / round.producer().perSecond()).shown(2),
            spread(round -> micros(round.batched())).shown(1),
            spread(round -> round.steady().ratio()).shown(2),
            residentMebibytes,
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double micros(Figures figures) {
    return figures.processor().micros();
  }

  private String row(Function<Round, Figures> of) {
    return "%-34s  %-22s %-17s  %s / %s"
        .formatted(
            spread(round -> of.apply(round).perSecond()).shown(0),
            spread(round -> micros(of.apply(round))).shown(1),
            spread(round -> of.apply(round).processor().brokerMicros()).shown(1),
            spread(round -> of.apply(round).p50Millis()).shown(2),
            spread(round -> of.apply(round).p99Millis()).shown(1));
  }

  private Spread spread(ToDoubleFunction<Round> figure) {
    return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
  }
}
