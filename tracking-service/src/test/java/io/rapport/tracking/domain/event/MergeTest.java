package io.rapport.tracking.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.domain.json.JsonArray;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.visit.Visits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

  private static final Reception RECEPTION =
      new Reception("shop", "key-1", Instant.parse("2026-03-29T08:00:02Z"), "/v1/merge");

  @ParameterizedTest
  @CsvSource({"anonymousId, device, userId, anna", "userId, anna, anonymousId, device"})
  void a_device_and_a_user_are_an_alias_whatever_comes_first(
      String type, String value, String otherType, String otherValue) {
    var alias = (Accepted) judge(merge(id(type, value), id(otherType, otherValue)));

    assertThat(alias.type()).isEqualTo(EventType.ALIAS);
    assertThat(alias.identity()).isEqualTo(new Identity.UserOnDevice("device", "anna"));
    assertThat(alias.labels().previousId()).contains("device");
  }

  @Test
  void two_users_are_an_alias_which_somebody_has_to_decide_on() {
    var alias = (Accepted) judge(merge(id("userId", "anna"), id("userId", "anna@shop.example")));

    assertThat(alias.identity()).isEqualTo(new Identity.User("anna@shop.example"));
    assertThat(alias.labels().previousId()).contains("anna");
  }

  @Test
  void who_sends_a_merge_is_not_linked_to_the_pair() {
    var merge =
        merge(id("userId", "anna"), id("userId", "ann"))
            .with("anonymousId", text("the server"))
            .with("userId", text("the operator"));

    var alias = (Accepted) judge(merge);

    assertThat(alias.identity()).isEqualTo(new Identity.User("ann"));
  }

  @Test
  void what_was_said_is_kept() {
    var alias = (Accepted) judge(merge(id("userId", "anna"), id("userId", "ann")));

    assertThat(alias.messageId()).isEqualTo(new MessageId("m1", false));
    assertThat(alias.unknownFields().text()).contains("\"mergeProperties\":[{");
  }

  @Test
  void an_address_or_a_number_tells_nobody_apart_here() {
    assertUnmergeable(id("email", "a@shop.example"), id("mobile", "+1-202-555-0146"));
    assertUnmergeable(id("userId", "anna"), id("email", "a@shop.example"));
  }

  @Test
  void two_devices_have_no_user_to_belong_to() {
    assertUnmergeable(id("anonymousId", "phone"), id("anonymousId", "laptop"));
  }

  @Test
  void a_pair_is_two() {
    assertUnmergeable();
    assertUnmergeable(id("userId", "anna"));
    assertUnmergeable(id("userId", "a"), id("userId", "b"), id("userId", "c"));
  }

  @Test
  void a_pair_names_its_ids() {
    assertUnmergeable(id("userId", ""), id("userId", "anna"));
    assertUnmergeable(JsonObject.EMPTY, id("userId", "anna"));
  }

  private static void assertUnmergeable(JsonObject... pair) {
    var merge = merge(pair);
    var refused = (Refused) judge(merge);
    assertThat(refused.refusal().reason()).isEqualTo(Reason.UNMERGEABLE);
    assertThat(refused.refusal().field()).contains("mergeProperties");
    assertThat(refused.messageId()).contains("m1");
    assertThat(refused.body().text()).isEqualTo(merge.text());
  }

  private static JsonObject merge(JsonObject... pair) {
    return JsonObject.EMPTY
        .with("type", text("merge"))
        .with("messageId", text("m1"))
        .with("mergeProperties", new JsonArray(List.copyOf(Arrays.asList(pair))));
  }

  private static JsonObject id(String type, String value) {
    return JsonObject.EMPTY.with("type", text(type)).with("value", text(value));
  }

  private static Outcome judge(JsonObject event) {
    return new Judgement(RECEPTION, BatchDefaults.NONE, Visits.UNTOLD, () -> "made")
        .of(new IncomingEvent.WithinLimits(0, event));
  }

  private static JsonText text(String value) {
    return new JsonText(value);
  }
}
