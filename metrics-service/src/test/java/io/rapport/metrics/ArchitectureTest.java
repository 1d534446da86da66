package io.rapport.metrics;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    // Intervals and tests are mathematics, not technology: a library that knows nothing but numbers
    // may be used by the rules themselves (ADR 0076).
    super("io.rapport.metrics", "io.rapport.statistics..");
  }
}
