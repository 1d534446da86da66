package io.rapport.tracking;

import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A project with a live write key, and what is in the topics. */
@Singleton
class Shop {

  static final String KEY = "wk_shop";
  static final String REVOKED_KEY = "wk_revoked";

  private final String broker;
  private final ProjectDirectory projects;
  private final TopicReader<TrackedEvent> events;
  private final TopicReader<RefusedEvent> refused;

  Shop(@ConfigProperty(name = "kafka.bootstrap.servers") String broker, ProjectDirectory projects) {
    this.broker = broker;
    this.projects = projects;
    this.events = new TopicReader<>(broker, Topics.TRACKING_EVENTS);
    this.refused = new TopicReader<>(broker, Topics.TRACKING_REFUSED);
  }

  @PreDestroy
  void close() {
    events.close();
    refused.close();
  }

  void open() {
    if (isOpen()) {
      return;
    }
    var project =
        ProjectMessages.project("shop")
            .withKey("key-1", KEY)
            .with("vera", MemberRole.VIEWER)
            .with("edda", MemberRole.EDITOR);
    try (var messages = new ProjectMessages(broker)) {
      messages.say(project.withKey("key-0", REVOKED_KEY).state());
      messages.say(project.version(2).state());
    }
    await().until(this::isOpen);
  }

  /** A request under the shop's key. */
  RequestSpecification given() {
    return RestAssured.given().auth().preemptive().basic(KEY, "");
  }

  /** Has another project known. */
  void say(ProjectMessages.Draft project) {
    try (var messages = new ProjectMessages(broker)) {
      messages.say(project.state());
    }
    await().until(() -> projects.project(project.id()).isPresent());
  }

  /** A request of a member. */
  static RequestSpecification as(String subject) {
    return RestAssured.given().auth().oauth2(AccessToken.of(subject));
  }

  List<TrackedEvent> events(String messageIdPrefix) {
    return events.messages(event -> event.getMessageId().startsWith(messageIdPrefix));
  }

  List<ConsumerRecord<String, byte[]>> messagesUnder(String key) {
    return events.records().stream().filter(message -> message.key().equals(key)).toList();
  }

  /** The refused events that have this in their body. */
  List<RefusedEvent> refused(String bodyPart) {
    return refused.messages(event -> event.getBody().contains(bodyPart));
  }

  /** Where the refused event lies that has this in its body and was refused last. */
  String refusedAt(String bodyPart) {
    return refused.records().stream()
        .filter(message -> refusedIn(message).getBody().contains(bodyPart))
        .max(Comparator.comparing(message -> refusedIn(message).getRefusalId()))
        .map(
            message ->
                message.partition()
                    + "."
                    + message.offset()
                    + "."
                    + refusedIn(message).getRefusalId())
        .orElseThrow();
  }

  private static RefusedEvent refusedIn(ConsumerRecord<String, byte[]> message) {
    return Topics.TRACKING_REFUSED.decode(message.value());
  }

  private boolean isOpen() {
    return projects.project("shop").filter(shop -> shop.version() == 2).isPresent();
  }
}
