package io.rapport.survey.adapter.in.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapport.contracts.Topics;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.contracts.person.PersonFacts;
import io.rapport.survey.application.port.PersonFactsStore.Said;
import io.rapport.survey.application.port.PersonFactsStore.What;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what is said about a person. */
final class PersonFactsMessage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PersonFactsMessage() {}

  /** Empty when it says nothing that can be understood. */
  static Optional<Said> read(ConsumerRecord<String, byte @Nullable []> message) {
    byte[] bytes = message.value();
    return bytes == null ? gone(message.key()) : facts(bytes);
  }

  private static Optional<Said> gone(@Nullable String key) {
    int bar = key == null ? -1 : key.indexOf('|');
    return key == null || bar < 0
        ? Optional.empty()
        : Optional.of(
            new Said(
                new ProjectId(key.substring(0, bar)), key.substring(bar + 1), Optional.empty()));
  }

  private static Optional<Said> facts(byte[] bytes) {
    try {
      PersonFacts facts = Topics.PERSON_FACTS.decode(bytes);
      if (!JSON.readTree(facts.getTraits()).isObject()) {
        return Optional.empty();
      }
      return Optional.of(
          new Said(
              new ProjectId(facts.getProjectId()),
              facts.getPerson(),
              Optional.of(
                  new What(
                      facts.getAsOf(),
                      keepable(facts.getAnonymousIds()),
                      keepable(facts.getUserIds()),
                      facts.getTraits(),
                      keepable(facts.getAccounts()),
                      Optional.ofNullable(facts.getSegments())
                          .map(PersonFactsMessage::keepable)))));
    } catch (UnreadableMessage | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** PostgreSQL keeps no NUL in a text, and no browser sends such an id. */
  private static List<String> keepable(List<String> texts) {
    return texts.stream().filter(text -> text.indexOf('\0') < 0).toList();
  }
}
