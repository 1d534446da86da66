package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

  private static final ProjectState SHOP =
      new ProjectState(
          "shop",
          3L,
          "Shop",
          "Europe/Berlin",
          "EUR",
          "{}",
          1,
          List.of(new Member("https://issuer", "anna", MemberRole.ADMIN)),
          List.of(new WriteKey("key-1", "wk_1")));

  @Test
  void a_message_is_read_as_it_was_written() {
    var bytes = Topics.CONTROL_PROJECTS.encode(SHOP);

    var read = Topics.CONTROL_PROJECTS.decode(bytes);

    assertThat(read).isEqualTo(SHOP);
  }

  @Test
  void bytes_that_are_no_message_are_unreadable() {
    assertThatThrownBy(() -> Topics.CONTROL_PROJECTS.decode(new byte[] {1, 2, 3}))
        .isInstanceOf(UnreadableMessage.class)
        .hasMessage("A message of control.projects cannot be read");
  }

  @Test
  void a_message_carries_its_cloudevents_attributes() {
    var identity = new MessageIdentity("shop:3", Instant.parse("2026-03-29T01:00:00Z"), "shop");

    var sent = Topics.CONTROL_PROJECTS.message("shop", identity, SHOP);

    assertThat(sent.headers())
        .extracting(header -> header.key() + "=" + new String(header.value()))
        .containsExactly(
            "ce_specversion=1.0",
            "content-type=application/avro",
            "ce_type=io.rapport.control.project.v1",
            "ce_source=/rapport/gateway",
            "ce_id=shop:3",
            "ce_time=2026-03-29T01:00:00Z",
            "ce_subject=shop");
  }
}
