package io.rapport.gateway.application.port;

import java.util.function.Supplier;

class MemoryProjectsTest extends ProjectsContract {

  private final Projects projects = new MemoryProjects();

  @Override
  protected Projects projects() {
    return projects;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
