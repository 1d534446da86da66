package io.rapport.metrics.domain.selection;

import java.util.List;

/**
 * Keeps what matches.
 *
 * @param values one, except of {@code IN} any number, and of {@code EXISTS} none
 */
public record Filter(Dimension dimension, Operator operator, List<String> values) {

  public Filter {
    values = List.copyOf(values);
  }
}
