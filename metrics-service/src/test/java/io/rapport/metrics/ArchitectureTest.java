package io.rapport.metrics;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    // Distributions and exact tests are mathematics, not technology: a library that knows nothing
    // but numbers may be used by the rules themselves (ADR 0073).
    super("io.rapport.metrics", "org.apache.commons.statistics..");
  }
}
