package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.funnel.FunnelRule;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.selection.Selector;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a funnel is asked with. */
final class FunnelParameters {

  private FunnelParameters() {}

  static Funnel read(Reader reader, Aims aims) {
    var known = Stream.concat(aims.goals().stream(), aims.coreActions().stream()).toList();
    var steps = steps(reader, known);
    return new Funnel(
        steps,
        reader.selectors("exclude", known),
        reader
            .one("order", text -> Texts.symbol(text, FunnelOrder.values()))
            .orElse(FunnelOrder.ORDERED),
        reader.one("windowSeconds", FunnelParameters::window).orElse(Funnel.WINDOW),
        reader.one("step", text -> Texts.number(text, 1, steps.size())).orElse(1) - 1);
  }

  private static List<Selector> steps(Reader reader, List<Selector> known) {
    var steps = reader.selectors("steps", known);
    boolean fits = steps.size() >= 2 && steps.size() <= FunnelRule.MOST_STEPS;
    if (!fits && !reader.hasRefused("steps")) {
      reader.refuse("steps", "must be a list of 2 to " + FunnelRule.MOST_STEPS);
    }
    return fits ? steps : Funnel.PLAIN.steps();
  }

  private static Duration window(String text) {
    return Duration.ofSeconds(
        Texts.number(text, 1, Math.toIntExact(FunnelRule.LONGEST_WINDOW.toSeconds())));
  }
}
