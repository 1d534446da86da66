package io.rapport.gateway;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.rapport.gateway");
  }
}
