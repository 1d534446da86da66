package io.rapport.bench.survey;

import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Spread;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the rounds found, with few answers stored and with many. */
record SurveyReport(int persons, Stored few, Stored many) {

  /** The rounds with so many answers stored. */
  record Stored(int answers, List<SurveyRound> rounds) {

    Spread spread(ToDoubleFunction<SurveyRound> figure) {
      return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private String row(Function<SurveyRound, Figures> of) {
      return "%-28s  %s / %s"
          .formatted(
              spread(round -> of.apply(round).perSecond()).shown(0),
              spread(round -> of.apply(round).p50Millis()).shown(2),
              spread(round -> of.apply(round).p99Millis()).shown(2));
    }

    private String table() {
      return """
      %,d answers stored             per second                    p50 / p99 ms
      bare, one indexed read       %s
      decide                       %s
      bare, one row committed      %s
      an answer to one question    %s
      bare, many rows committed    %s
      many answers                 %s
      """
          .formatted(
              answers,
              row(round -> round.decide().bare()),
              row(round -> round.decide().service()),
              row(round -> round.answer().bare()),
              row(round -> round.answer().service()),
              row(round -> round.manyAnswers().bare()),
              row(round -> round.manyAnswers().service()));
    }
  }

  @Override
  public String toString() {
    return """

    %d live surveys, %,d persons with history; median (least … greatest) of %d rounds, each pair at the same rate

    %s
    %s
    bar                                                  must    found with few            with many answers
    p99 of decide ÷ bare endpoint with one indexed read  ≤ 5     %-24s  %s
    p99 of an answer ÷ bare endpoint with one commit     ≤ 3     %-24s  %s
    the same with many answers                           –       %-24s  %s

    Decide and many answers come at half of what the service can take; an answer as if each of
    %,d persons gave one within %d minutes.

    Every request was answered 200, and every acknowledged answer is in the database, once.
    The machine had %d processors and, at the end, %.1f programs that wanted one.
    """
        .formatted(
            SampleShop.SURVEYS,
            persons,
            few.rounds().size(),
            few.table(),
            many.table(),
            few.spread(round -> round.decide().ratio()).shown(2),
            many.spread(round -> round.decide().ratio()).shown(2),
            few.spread(round -> round.answer().ratio()).shown(2),
            many.spread(round -> round.answer().ratio()).shown(2),
            few.spread(round -> round.manyAnswers().ratio()).shown(2),
            many.spread(round -> round.manyAnswers().ratio()).shown(2),
            SampleShop.PERSONS,
            SurveyBenchmark.ALL_HAVE_ANSWERED.toMinutes(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
