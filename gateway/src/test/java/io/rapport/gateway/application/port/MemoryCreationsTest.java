package io.rapport.gateway.application.port;

import java.util.function.Supplier;

class MemoryCreationsTest extends CreationsContract {

  private final Creations creations = new MemoryCreations();

  @Override
  protected Creations creations() {
    return creations;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
