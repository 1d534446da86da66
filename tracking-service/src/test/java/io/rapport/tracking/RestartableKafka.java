package io.rapport.tracking;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.rapport.teststack.KafkaStack;
import java.util.Map;

/** Hands the broker to the test that sends it away. */
public final class RestartableKafka implements QuarkusTestResourceLifecycleManager {

  private final KafkaStack kafka = new KafkaStack();

  @Override
  public Map<String, String> start() {
    return kafka.start();
  }

  @Override
  public void inject(TestInjector into) {
    into.injectIntoFields(kafka, new TestInjector.MatchesType(KafkaStack.class));
  }

  @Override
  public void stop() {
    kafka.stop();
  }
}
