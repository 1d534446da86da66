package io.rapport.survey;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    // Intervals and tests are mathematics, not technology: a library that knows nothing but numbers
    // may be used by the rules themselves (ADR 0076).
    super("io.rapport.survey", "io.rapport.statistics..");
  }
}
