package io.rapport.bench.process;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The projects that services under measurement know, said to them as the gateway says it. */
public final class MeasuredProject {

  public static final String ID = "benchmark";
  public static final String WRITE_KEY = "wk_benchmark";

  private MeasuredProject() {}

  /** Returns when the broker has it. */
  public static void publish(Broker broker) throws ExecutionException, InterruptedException {
    publish(broker, ID, WRITE_KEY);
  }

  /** Another one, which whoever has a {@link Login} may see. */
  public static void publish(Broker broker, String id, String writeKey)
      throws ExecutionException, InterruptedException {
    var project =
        new ProjectState(
            id,
            1L,
            "Benchmark",
            "UTC",
            "EUR",
            "{}",
            1,
            List.of(new Member(Login.ISSUER, Login.SUBJECT, MemberRole.VIEWER)),
            List.of(new WriteKey("key-1", writeKey)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.address()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var identity = new MessageIdentity(id + ":1", Instant.EPOCH, id);
      producer.send(Topics.CONTROL_PROJECTS.message(id, identity, project)).get();
    }
  }
}
