package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TopicDeclarationsTest {

  @Test
  void every_declared_topic_is_a_typed_one_and_the_other_way_round() {
    assertThat(EveryTopic.LIST)
        .extracting(Topic::declaration)
        .containsExactlyElementsOf(TopicDeclarations.all());
  }

  @Test
  void a_topic_that_forgets_says_after_how_long_and_one_that_does_not_is_compacted() {
    assertThat(TopicDeclarations.all())
        .allSatisfy(
            topic -> {
              boolean forgets = topic.config().containsKey("retention.ms");
              assertThat(topic.config())
                  .containsEntry("cleanup.policy", forgets ? "delete" : "compact");
            });
  }

  @Test
  void a_name_that_nobody_declared_is_a_programming_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicDeclarations.named("tracking.evnets"))
        .withMessage("No topic is declared as tracking.evnets");
  }
}
