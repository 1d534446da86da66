package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.stream.Stream;

/** Where a fault of a part is in the whole. */
final class Fields {

  private Fields() {}

  static Stream<Fault> in(String whole, List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                new Fault(
                    fault.field().isEmpty() ? whole : whole + "." + fault.field(), fault.reason()));
  }
}
