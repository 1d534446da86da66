package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.selection.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says in SQL which steps of a funnel an event can be: one bit for each, and one if it ends
 * attempts.
 */
record FunnelSteps(Funnel funnel) {

  /** The bit of what ends attempts; those of steps are below it. */
  static final int EXCLUDES = 1 << 20;

  /** The bits of one event are less than this. */
  static final int ALL = EXCLUDES << 1;

  /** All that the walk looks at. */
  Query walked(Query query) {
    return funnel.rule().order() == FunnelOrder.STRICT ? inARow(query) : chosen(query);
  }

  /** Only what is a step or ends attempts. */
  Query chosen(Query query) {
    var selecting = new Selecting();
    if (areNamedKinds()) {
      return ofKinds(query).with("kept", "true {filters}");
    }
    var bits = bits(selecting);
    return put(query, bits)
        .with("kept", "%s and %s <> 0 {filters}".formatted(selecting.common(meant()), bits))
        .setAll(selecting.values());
  }

  /** Also what is neither comes in between. */
  private Query inARow(Query query) {
    var selecting = new Selecting();
    var bits = "case when true {filters} then %s else 0 end".formatted(bits(selecting));
    return put(query, bits)
        .with("kept", "(e.active or %s >= %d)".formatted(bits, EXCLUDES))
        .with(
            "of_entering",
            "semi join (from step_event where steps % 2 = 1 and ts < :to) using (person_no)")
        .setAll(selecting.values());
  }

  private static Query put(Query query, String bits) {
    return query
        .with("moment", Integer.toString(ALL))
        .with("steps", bits)
        .with("kinds", "")
        .with("of_kind", "")
        .with("of_entering", "");
  }

  /** What is said by type and name alone is looked up, in a third of the time. */
  private Query ofKinds(Query query) {
    var kinds = kinds();
    return put(query, "k.steps")
        .with("kinds", Resources.read("part.step_kinds.sql"))
        .with("of_kind", "join kind k on k.type = e.type and k.event = e.event")
        .set("kind_types", new Query.Strings(kinds.keySet().stream().map(Kind::type).toList()))
        .set("kind_events", new Query.Strings(kinds.keySet().stream().map(Kind::event).toList()))
        .set("kind_steps", new Query.Longs(List.copyOf(kinds.values())));
  }

  private boolean areNamedKinds() {
    return Selecting.areOfKinds(meant())
        && meant().stream().noneMatch(selector -> selector.events().isEmpty());
  }

  private Map<Kind, Long> kinds() {
    var kinds = new LinkedHashMap<Kind, Long>();
    for (int step = 0; step < funnel.steps().size(); step++) {
      add(kinds, funnel.steps().get(step), 1L << step);
    }
    funnel.exclude().forEach(selector -> add(kinds, selector, EXCLUDES));
    return kinds;
  }

  private static void add(Map<Kind, Long> kinds, Selector selector, long bit) {
    for (var type : selector.types()) {
      for (var event : selector.events()) {
        kinds.merge(new Kind(Selecting.word(type), event), bit, (all, one) -> all | one);
      }
    }
  }

  private String bits(Selecting selecting) {
    var all = new ArrayList<String>();
    for (int step = 0; step < funnel.steps().size(); step++) {
      all.add(bit(selecting.condition(funnel.steps().get(step)), 1 << step));
    }
    if (!funnel.exclude().isEmpty()) {
      all.add(bit(selecting.any(funnel.exclude()), EXCLUDES));
    }
    return all.stream().collect(joining(" + ", "(", ")"));
  }

  private static String bit(String condition, int bit) {
    return "case when %s then %d else 0 end".formatted(condition, bit);
  }

  /** Every event that plays a part is one of these. */
  List<Selector> meant() {
    return Stream.concat(funnel.steps().stream(), funnel.exclude().stream()).toList();
  }

  private record Kind(String type, String event) {}
}
