package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.AskedPersons.KnownPerson;
import io.rapport.survey.application.port.PersonFactsStore.Said;
import io.rapport.survey.application.port.PersonFactsStore.What;
import io.rapport.survey.domain.asking.Facts;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.targeting.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of facts does, seen by who asks about a person. */
public abstract class PersonFactsContract {

  private final ProjectId shop = new ProjectId(UUID.randomUUID().toString());

  protected abstract PersonFactsStore store();

  protected abstract AskedPersons persons();

  @Test
  void a_person_is_known_by_each_of_their_ids() {
    store().learn(List.of(said("u:anna", NOON, List.of("phone"), List.of("anna"), "pro")));

    var facts =
        new Facts(
            NOON,
            new Properties(Map.of("plan", List.of("pro"))),
            Set.of("acme"),
            Optional.of(Set.of("vip")));
    assertThat(facts(device("phone"))).contains(facts);
    assertThat(facts(user("anna"))).contains(facts);
    assertThat(facts(user("ben"))).isEmpty();
    assertThat(persons().find(shop, device("phone"), Optional.empty(), NOON).person().name())
        .isEqualTo("u:anna");
  }

  @Test
  void the_same_again_changes_nothing_and_what_is_older_replaces_nothing() {
    // Given
    var pro = said("u:anna", NOON, List.of("phone"), List.of("anna"), "pro");
    var free = said("u:anna", NOON.minusSeconds(1), List.of("phone"), List.of("anna"), "free");

    // When
    store().learn(List.of(pro, free, pro, free));

    // Then
    assertThat(plan(user("anna"))).contains("pro");
  }

  @Test
  void a_device_is_the_ones_of_whom_it_was_said_last_in_whatever_order() {
    // Given
    var before = said("a:phone", NOON, List.of("phone"), List.of(), "none");
    var after = said("u:anna", NOON.plusSeconds(5), List.of("phone"), List.of("anna"), "pro");

    // When
    store().learn(List.of(after, before));

    // Then
    assertThat(plan(device("phone"))).contains("pro");
  }

  @Test
  void a_person_that_is_gone_takes_only_their_own_ids_along() {
    // Given
    store().learn(List.of(said("a:phone", NOON, List.of("phone"), List.of(), "none")));
    store()
        .learn(
            List.of(said("u:anna", NOON.plusSeconds(5), List.of("phone"), List.of("anna"), "pro")));

    // When
    store().learn(List.of(new Said(shop, "a:phone", Optional.empty())));

    // Then
    assertThat(plan(device("phone"))).contains("pro");
    store().learn(List.of(new Said(shop, "u:anna", Optional.empty())));
    assertThat(facts(device("phone"))).isEmpty();
    assertThat(facts(user("anna"))).isEmpty();
  }

  @Test
  void another_user_of_a_device_is_another_person() {
    store().learn(List.of(said("u:anna", NOON, List.of("phone"), List.of("anna"), "pro")));

    var ben = new Respondent(Optional.of("phone"), Optional.of("ben"));

    assertThat(facts(ben)).isEmpty();
  }

  @Test
  void projects_know_their_own_persons() {
    store().learn(List.of(said("u:anna", NOON, List.of("phone"), List.of("anna"), "pro")));

    var elsewhere = new ProjectId(UUID.randomUUID().toString());

    assertThat(persons().find(elsewhere, user("anna"), Optional.empty(), NOON).person().facts())
        .isEmpty();
  }

  @Test
  void known_persons_come_page_by_page() {
    for (var name : List.of("c", "a", "b")) {
      store().learn(List.of(said("u:" + name, NOON, List.of(), List.of(name), "pro")));
    }

    var first = persons().known(shop, Optional.empty(), 2, Optional.empty(), NOON);
    var rest = persons().known(shop, Optional.of("u:b"), 2, Optional.empty(), NOON);

    assertThat(first).extracting(KnownPerson::key).containsExactly("u:a", "u:b");
    assertThat(rest).extracting(KnownPerson::key).containsExactly("u:c");
    assertThat(rest.getFirst().person().facts()).isPresent();
  }

  @Test
  void members_name_a_person_by_any_of_their_names() {
    store().learn(List.of(said("u:anna", NOON, List.of("phone"), List.of("anna"), "pro")));

    assertThat(persons().named(shop, "u:anna"))
        .isEqualTo(new Respondent(Optional.of("phone"), Optional.of("anna")));
    assertThat(persons().named(shop, "anna")).isEqualTo(user("anna"));
    assertThat(persons().named(shop, "phone")).isEqualTo(device("phone"));
  }

  private Said said(
      String person, Instant asOf, List<String> devices, List<String> users, String plan) {
    return new Said(
        shop,
        person,
        Optional.of(
            new What(
                asOf,
                devices,
                users,
                "{\"plan\": \"" + plan + "\"}",
                List.of("acme"),
                Optional.of(List.of("vip")))));
  }

  private Optional<Facts> facts(Respondent names) {
    return persons().find(shop, names, Optional.empty(), NOON).person().facts();
  }

  private Optional<String> plan(Respondent names) {
    return facts(names).map(facts -> facts.traits().values().get("plan").getFirst());
  }

  private static Respondent device(String id) {
    return new Respondent(Optional.of(id), Optional.empty());
  }

  private static Respondent user(String id) {
    return new Respondent(Optional.empty(), Optional.of(id));
  }
}
