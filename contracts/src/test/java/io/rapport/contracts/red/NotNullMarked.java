package io.rapport.contracts.red;

import org.junit.jupiter.api.Test;

/** Breaks every rule of {@code ContractsArchitectureTest}, so that each is seen red. */
final class NotNullMarked {

  @Test
  void depends_on_more_than_a_language_may() {}
}
