package io.rapport.survey;

import io.rapport.teststack.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.rapport.survey");
  }
}
