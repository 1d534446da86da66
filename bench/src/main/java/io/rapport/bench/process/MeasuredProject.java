package io.rapport.bench.process;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one project that services under measurement know, said to them as the gateway says it. */
public final class MeasuredProject {

  public static final String ID = "benchmark";
  public static final String WRITE_KEY = "wk_benchmark";

  private MeasuredProject() {}

  /** Returns when the broker has it. */
  public static void publish(Broker broker) throws ExecutionException, InterruptedException {
    var project =
        new ProjectState(
            ID,
            1L,
            "Benchmark",
            "UTC",
            "EUR",
            "{}",
            1,
            List.of(),
            List.of(new WriteKey("key-1", WRITE_KEY)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.address()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var identity = new MessageIdentity(ID + ":1", Instant.EPOCH, ID);
      producer.send(Topics.CONTROL_PROJECTS.message(ID, identity, project)).get();
    }
  }
}
