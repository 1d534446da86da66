package io.rapport.teststack;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the gateway: says on control.projects what the projects are. */
public final class ProjectMessages implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;

  public ProjectMessages(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
  }

  /** Says it, and returns once the broker has it. */
  public void say(ProjectState state) {
    var identity =
        new MessageIdentity(
            state.getProjectId() + ":" + state.getVersion(), Instant.EPOCH, state.getProjectId());
    send(Topics.CONTROL_PROJECTS.message(state.getProjectId(), identity, state));
  }

  /** Says that the project is gone. */
  public void gone(String projectId) {
    send(new ProducerRecord<>(Topics.CONTROL_PROJECTS.name(), projectId, null));
  }

  @Override
  public void close() {
    producer.close();
  }

  private void send(ProducerRecord<String, byte[]> message) {
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A project in Berlin with euros, and nobody in it yet. */
  public static Draft project(String id) {
    return new Draft(id, 1, "Europe/Berlin", "{}", List.of(), List.of());
  }

  /** A project being described. */
  public record Draft(
      String id,
      long version,
      String timeZone,
      String settings,
      List<Member> members,
      List<WriteKey> keys) {

    public Draft version(long newVersion) {
      return new Draft(id, newVersion, timeZone, settings, members, keys);
    }

    public Draft in(String zone) {
      return new Draft(id, version, zone, settings, members, keys);
    }

    /** With these settings, a JSON object. */
    public Draft settings(String json) {
      return new Draft(id, version, timeZone, json, members, keys);
    }

    /** With a member of the issuer of {@link AccessToken}. */
    public Draft with(String subject, MemberRole role) {
      return new Draft(
          id,
          version,
          timeZone,
          settings,
          plus(members, new Member(AccessToken.ISSUER, subject, role)),
          keys);
    }

    public Draft withKey(String keyId, String writeKey) {
      return new Draft(
          id, version, timeZone, settings, members, plus(keys, new WriteKey(keyId, writeKey)));
    }

    public ProjectState state() {
      return new ProjectState(id, version, id, timeZone, "EUR", settings, 1, members, keys);
    }

    private static <T> List<T> plus(List<T> list, T one) {
      var longer = new ArrayList<>(list);
      longer.add(one);
      return List.copyOf(longer);
    }
  }
}
