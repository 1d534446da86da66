package io.rapport.survey.application.port;

import static io.rapport.survey.domain.asking.Metric.CSAT;
import static io.rapport.survey.domain.asking.Metric.NPS;
import static io.rapport.survey.domain.response.Encounter.Kind.DISMISSED;
import static io.rapport.survey.domain.response.Encounter.Kind.SHOWN;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.PersonFactsStore.Said;
import io.rapport.survey.application.port.PersonFactsStore.What;
import io.rapport.survey.domain.asking.Asked;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of the history does, seen by who asks about a person. */
public abstract class AskedHistoryContract extends AskingContract {

  private static final Instant LATER = NOON.plusSeconds(5);
  private static final Optional<Instant> NOT_YET = Optional.empty();
  private static final Optional<Integer> ONE = Optional.of(1);

  @Test
  void showings_are_counted_and_the_last_one_says_what_was_asked_for_in_whatever_order() {
    // Given
    var survey = live();

    // When
    shown(survey, ANNA, LATER, Set.of(NPS));
    shown(survey, ANNA, NOON, Set.of(CSAT));

    // Then
    assertThat(person(ANNA, LATER).history())
        .containsExactly(new Asked(survey, Set.of(NPS), 2, Optional.of(LATER), NOT_YET));
  }

  @Test
  void an_answer_and_a_dismissal_are_no_showings() {
    // Given
    var survey = live();
    var another = live();

    // When
    answered(survey, ANNA, LATER, false);
    dismissed(another, ANNA, LATER);

    // Then
    assertThat(person(ANNA, LATER).history())
        .containsExactlyInAnyOrder(
            new Asked(survey, Set.of(), 0, NOT_YET, Optional.of(LATER)),
            new Asked(another, Set.of(), 0, NOT_YET, NOT_YET));
  }

  @Test
  void a_response_begins_once_and_is_remembered_once() {
    // Given
    var survey = live();
    var draft = ResponseExamples.anna(project, survey).score(9);
    var response = ResponseExamples.begunWith(draft.by(ANNA).completed(), NOON);
    var again = ResponseExamples.begunWith(draft.by(TABLET).completed(), LATER);

    // When
    var first = begun(response);
    var second = begun(again);

    // Then
    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(stores().responses().find(project, response.origin().id())).contains(response);
    assertThat(person(TABLET, LATER).history()).isEmpty();
  }

  @Test
  void nothing_begins_under_surveys_that_have_changed() {
    // Given
    var survey = live();
    var first = first(response(survey, ANNA, NOON), false);
    long stamp = view(ANNA, NOON).stamp();

    // When
    var late = stores().history().begunAtOnce(first, stamp - 1);
    var nothing = person(ANNA, NOON).history();
    var inTime = stores().history().begunAtOnce(first, stamp);

    // Then
    assertThat(late).isFalse();
    assertThat(nothing).isEmpty();
    assertThat(inTime).isTrue();
    assertThat(person(ANNA, NOON).history()).hasSize(1);
  }

  @Test
  void what_was_before_stays_as_it_was_when_an_answer_follows() {
    // Given
    var survey = live();
    shown(survey, ANNA, NOON, Set.of(NPS));

    // When
    answered(survey, ANNA, LATER, false);

    // Then
    assertThat(person(ANNA, LATER).history())
        .containsExactly(new Asked(survey, Set.of(NPS), 1, Optional.of(NOON), Optional.of(LATER)));
  }

  @Test
  void a_users_history_is_theirs_on_every_device_and_a_devices_of_who_used_it_last() {
    // Given
    var survey = live();
    shown(survey, TABLET, NOON, Set.of(NPS));

    // When
    shown(survey, new Respondent(Optional.of("tablet"), Optional.of("anna")), LATER, Set.of());

    // Then
    var user = new Respondent(Optional.empty(), Optional.of("anna"));
    assertThat(person(user, LATER).history()).hasSize(2);
    assertThat(person(TABLET, LATER).history()).hasSize(2);
    assertThat(person(BERT, LATER).history()).isEmpty();
  }

  @Test
  void names_that_came_together_are_linked() {
    // Given
    var before = view(ANNA, NOON).isLinked();

    // When
    shown(live(), ANNA, NOON, Set.of());

    // Then
    assertThat(before).isFalse();
    assertThat(view(ANNA, NOON).isLinked()).isTrue();
  }

  @Test
  void a_showing_keeps_the_place_of_its_claim_until_the_answer_can_no_longer_come() {
    // Given
    var survey = live();
    claimed(survey, ANNA, NOON, ONE);

    // When
    shown(survey, ANNA, LATER, Set.of(), Optional.of(NOON.plusSeconds(3600)));

    // Then
    assertThat(claimed(survey, BERT, NOON.plusSeconds(3599), ONE)).isFalse();
    assertThat(claimed(survey, BERT, NOON.plusSeconds(3600), ONE)).isTrue();
  }

  @Test
  void who_sends_a_survey_away_or_answers_it_is_free_for_the_next_one() {
    // Given
    var survey = live();
    claimed(survey, ANNA, NOON, ONE);
    claimed(live(), BERT, NOON, ONE);

    // When
    dismissed(survey, ANNA, LATER);

    // Then
    assertThat(person(ANNA, LATER).claimedUntil()).isEmpty();
    assertThat(view(ANNA, LATER).taken(survey)).isZero();
    assertThat(person(BERT, LATER).claimedUntil()).isPresent();
  }

  @Test
  void another_survey_leaves_a_claim_alone() {
    // Given
    claimed(live(), ANNA, NOON, Optional.empty());

    // When
    answered(live(), ANNA, LATER, false);

    // Then
    assertThat(person(ANNA, LATER).claimedUntil()).isPresent();
  }

  @Test
  void colleagues_hear_when_somebody_of_their_account_was_asked() {
    // Given
    belongsToAcme("u:bert", "bert");
    var survey = live();
    claimed(survey, ANNA, Set.of("acme"), NOON, Optional.empty());

    // When
    shown(survey, ANNA, LATER, Set.of());

    // Then
    assertThat(colleagues(BERT, NOON.plusSeconds(3600))).isEqualTo(Map.of("acme", List.of(LATER)));
    belongsToAcme("u:anna", "anna");
    assertThat(colleagues(ANNA, NOON.plusSeconds(3600))).isEqualTo(Map.of("acme", List.of()));
  }

  @Test
  void projects_have_their_own_history() {
    // Given
    shown(live(), ANNA, NOON, Set.of(NPS));

    // When
    var elsewhere =
        stores()
            .persons()
            .find(new ProjectId(UUID.randomUUID().toString()), ANNA, Optional.empty(), LATER);

    // Then
    assertThat(elsewhere.person().history()).isEmpty();
    assertThat(elsewhere.isLinked()).isFalse();
  }

  private void shown(SurveyId survey, Respondent names, Instant at, Set<Metric> metrics) {
    shown(survey, names, at, metrics, Optional.empty());
  }

  private void shown(
      SurveyId survey,
      Respondent names,
      Instant at,
      Set<Metric> metrics,
      Optional<Instant> placeUntil) {
    stores()
        .inTransaction(
            () -> {
              stores().history().shown(met(SHOWN, survey, names, at), metrics, placeUntil);
              return survey;
            });
  }

  private void dismissed(SurveyId survey, Respondent names, Instant at) {
    stores()
        .inTransaction(
            () -> {
              stores().history().dismissed(met(DISMISSED, survey, names, at));
              return survey;
            });
  }

  private void belongsToAcme(String person, String user) {
    var what = new What(NOON, List.of(), List.of(user), "{}", List.of("acme"), Optional.empty());
    stores()
        .inTransaction(
            () -> {
              stores().facts().learn(List.of(new Said(project, person, Optional.of(what))));
              return person;
            });
  }

  private Map<String, List<Instant>> colleagues(Respondent names, Instant now) {
    return stores()
        .persons()
        .find(project, names, Optional.of(new AccountLimit(3, 30)), now)
        .person()
        .colleagues();
  }
}
