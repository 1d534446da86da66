package io.rapport.survey.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.contracts.Example;
import io.rapport.contracts.Examples;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.PersonFacts;
import io.rapport.survey.application.port.PersonFactsStore.Said;
import io.rapport.survey.application.port.PersonFactsStore.What;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonFactsTest {

  private static final ProjectId SHOP = new ProjectId("019b8d6d-7700-7a1c-80de-5170e0000001");

  @Test
  void a_customer_is_read_with_everything_that_rules_need() {
    assertThat(read(golden("customer")))
        .contains(
            new Said(
                SHOP,
                "u:anna-4711",
                Optional.of(
                    new What(
                        Instant.parse("2026-03-29T08:05:30Z"),
                        List.of("5f1d7c0e-3a52-4c7e-9a53-0d8f4b9c2e11", "phone-0b7e"),
                        List.of("anna-4711"),
                        "{\"plan\":\"pro\",\"seats\":12,\"beta\":true,\"city\":\"Zürich\","
                            + "\"createdAt\":\"2025-11-02T10:00:00Z\",\"company\":{\"size\":250},"
                            + "\"tags\":[\"early\",\"vip\"]}",
                        List.of("acme"),
                        Optional.of(List.of("active-buyers", "dach"))))));
  }

  @Test
  void segments_that_nobody_computed_are_not_none() {
    assertThat(what("visitor").segments()).isEmpty();
    assertThat(what("customer-without-segments").segments()).contains(List.of());
  }

  @Test
  void nothing_under_a_key_is_a_person_that_is_gone() {
    assertThat(read(message("shop|u:a|b", null)))
        .contains(new Said(new ProjectId("shop"), "u:a|b", Optional.empty()));
  }

  @Test
  void what_says_nothing_is_passed_over() {
    assertThat(read(message("shop|u:anna", new byte[] {1, 2, 3}))).isEmpty();
    assertThat(read(message("no person", null))).isEmpty();
    assertThat(read(message("shop|u:anna", withTraits("[]")))).isEmpty();
    assertThat(read(message("shop|u:anna", withTraits("{")))).isEmpty();
  }

  private static byte[] withTraits(String traits) {
    return Topics.PERSON_FACTS.encode(
        new PersonFacts(
            "shop",
            "u:anna",
            Instant.EPOCH,
            List.of(),
            List.of("anna"),
            traits,
            List.of(),
            null,
            null,
            null));
  }

  private static What what(String name) {
    return read(golden(name)).flatMap(Said::what).orElseThrow();
  }

  private static ConsumerRecord<String, byte @Nullable []> golden(String name) {
    Example<PersonFacts> example = Examples.of(Topics.PERSON_FACTS).named(name);
    return message(example.key(), example.bytes());
  }

  private static Optional<Said> read(ConsumerRecord<String, byte @Nullable []> message) {
    return PersonFactsMessage.read(message);
  }

  private static ConsumerRecord<String, byte @Nullable []> message(
      String key, byte @Nullable [] bytes) {
    return new ConsumerRecord<>(Topics.PERSON_FACTS.name(), 0, 0, key, bytes);
  }
}
