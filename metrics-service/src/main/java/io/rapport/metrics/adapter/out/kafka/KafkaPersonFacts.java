package io.rapport.metrics.adapter.out.kafka;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.PersonFacts;
import io.rapport.metrics.application.port.PersonFactsTopic;
import io.rapport.metrics.domain.person.PersonNews;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Tells on the topic person.facts; the last message of a person is all that counts. */
final class KafkaPersonFacts implements PersonFactsTopic {

  private static final int MOST = 100;

  private final Sending sending;

  KafkaPersonFacts(Sending sending) {
    this.sending = sending;
  }

  @Override
  public void tell(List<PersonNews> news, Instant asOf) {
    sending.send(news.stream().map(one -> message(one, asOf)));
  }

  private static ProducerRecord<String, byte @Nullable []> message(PersonNews news, Instant asOf) {
    var key = news.project() + "|" + name(news);
    return switch (news) {
      case PersonNews.Known known ->
          new ProducerRecord<>(
              Topics.PERSON_FACTS.name(),
              null,
              key,
              Topics.PERSON_FACTS.encode(facts(known, asOf)),
              headers(key, known, asOf));
      case PersonNews.Gone _ -> new ProducerRecord<>(Topics.PERSON_FACTS.name(), key, null);
    };
  }

  private static Iterable<Header> headers(String key, PersonNews.Known known, Instant asOf) {
    var identity = new MessageIdentity(key + ":" + asOf.toEpochMilli(), asOf, known.project());
    return Topics.PERSON_FACTS.message(key, identity, new byte[0]).headers();
  }

  private static PersonFacts facts(PersonNews.Known known, Instant asOf) {
    return PersonFacts.newBuilder()
        .setProjectId(known.project())
        .setPerson(name(known))
        .setAsOf(asOf)
        .setAnonymousIds(some(known.anonymousIds()))
        .setUserIds(some(known.userIds()))
        .setTraits(known.traits())
        .setAccounts(some(known.accounts()))
        .setSegments(known.segments().map(KafkaPersonFacts::some).orElse(null))
        .setFirstSeenAt(known.firstSeenAt())
        .setLastSeenAt(known.lastSeenAt())
        .build();
  }

  /** As the topic has it, in short. */
  private static String name(PersonNews news) {
    return news.person().replaceFirst("^user:", "u:").replaceFirst("^anonymous:", "a:");
  }

  private static List<String> some(List<String> ids) {
    return ids.subList(0, Math.min(MOST, ids.size()));
  }
}
