package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.PersonCondition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What something can be told apart by.
 *
 * @param subject what is told apart
 * @param knows which dimensions it knows
 * @param names as they are written
 * @param segments what must be true of who is in a segment, by its id
 */
record Vocabulary(
    String subject,
    Predicate<Dimension> knows,
    List<String> names,
    Function<String, Optional<PersonCondition>> segments) {

  /** Of a KPI in a project that has these segments. */
  static Vocabulary of(KpiDefinition kpi, Function<String, Optional<PersonCondition>> segments) {
    return new Vocabulary(kpi.id(), kpi::knows, DimensionText.names(kpi).toList(), segments);
  }

  /** Of the persons in a segment, who are told apart by no other segment. */
  static Vocabulary ofMembers() {
    return new Vocabulary(
        "a segment",
        dimension ->
            dimension instanceof Dimension.OfPerson && !(dimension instanceof Dimension.InSegment),
        DimensionText.ofMembers().toList(),
        _ -> {
          throw new Reader.Unreadable("cannot name a segment here: none is made of others");
        });
  }
}
