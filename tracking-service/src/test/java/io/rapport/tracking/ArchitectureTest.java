package io.rapport.tracking;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.rapport.tracking");
  }
}
