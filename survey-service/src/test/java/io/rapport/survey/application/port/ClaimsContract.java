package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.Respondent;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of claims does. */
public abstract class ClaimsContract extends AskingContract {

  private static final Optional<Integer> NO_QUOTA = Optional.empty();
  private static final Optional<Integer> ONE = Optional.of(1);
  private static final Optional<Integer> TWO = Optional.of(2);

  @Test
  void a_claim_is_seen_by_whoever_asks_about_the_person() {
    // When
    var isClaimed = claimed(live(), ANNA, NOON, NO_QUOTA);

    // Then
    assertThat(isClaimed).isTrue();
    assertThat(person(ANNA, NOON).claimedUntil()).contains(NOON.plus(CLAIMED));
    assertThat(person(BERT, NOON).claimedUntil()).isEmpty();
  }

  @Test
  void a_claim_without_a_user_is_on_the_device() {
    // When
    claimed(live(), TABLET, NOON, NO_QUOTA);

    // Then
    assertThat(person(TABLET, NOON).claimedUntil()).contains(NOON.plus(CLAIMED));
  }

  @Test
  void of_two_claims_the_longer_one_counts() {
    // Given
    claimed(live(), ANNA, NOON.plusSeconds(5), NO_QUOTA);

    // When
    claimed(live(), ANNA, NOON, NO_QUOTA);

    // Then
    assertThat(person(ANNA, NOON).claimedUntil()).contains(NOON.plusSeconds(5).plus(CLAIMED));
  }

  @Test
  void a_quota_has_no_more_places_than_it_says_and_who_finds_none_claims_nothing() {
    // Given
    var survey = live();
    claimed(survey, ANNA, NOON, ONE);

    // When
    var isClaimed = claimed(survey, BERT, NOON, ONE);

    // Then
    assertThat(isClaimed).isFalse();
    assertThat(person(BERT, NOON).claimedUntil()).isEmpty();
    assertThat(view(BERT, NOON).taken(survey)).isEqualTo(1);
  }

  @Test
  void the_place_of_a_claim_that_has_ended_is_free() {
    // Given
    var survey = live();
    claimed(survey, ANNA, NOON, ONE);

    // When
    var isClaimed = claimed(survey, BERT, NOON.plus(CLAIMED), ONE);

    // Then
    assertThat(isClaimed).isTrue();
  }

  @Test
  void the_answers_that_were_there_before_the_quota_count() {
    // Given
    var survey = live();
    answered(survey, ANNA, NOON, false);

    // Then
    assertThat(claimed(survey, BERT, NOON, TWO)).isTrue();
    assertThat(claimed(survey, TABLET, NOON, TWO)).isFalse();
  }

  @Test
  void an_answer_takes_the_place_of_its_claim_for_good() {
    // Given
    var survey = live();
    claimed(survey, ANNA, NOON, TWO);

    // When
    answered(survey, ANNA, NOON.plusSeconds(9), true);

    // Then
    assertThat(view(BERT, NOON.plusSeconds(9)).taken(survey)).isEqualTo(1);
    assertThat(claimed(survey, BERT, NOON.plusSeconds(900), TWO)).isTrue();
    assertThat(claimed(survey, TABLET, NOON.plusSeconds(900), TWO)).isFalse();
  }

  @Test
  void of_many_at_once_as_many_find_a_place_as_there_are() throws InterruptedException {
    // Given
    var survey = live();
    var found = new AtomicInteger();

    // When
    atOnce(
        20,
        n -> {
          var names = new Respondent(Optional.of("device-" + n), Optional.empty());
          if (claimed(survey, names, NOON, Optional.of(7))) {
            found.incrementAndGet();
          }
        });

    // Then
    assertThat(found).hasValue(7);
  }

  @Test
  void who_locks_any_of_the_same_names_waits_in_whatever_order_they_are_said()
      throws InterruptedException {
    // Given
    var inside = new AtomicInteger();
    var most = new AtomicInteger();

    // When
    atOnce(
        20,
        n ->
            stores()
                .inTransaction(
                    () -> {
                      stores().claims().lock(project, Set.of("u:anna", "a:device-" + n));
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      Thread.yield();
                      return inside.decrementAndGet();
                    }));

    // Then
    assertThat(most).hasValue(1);
  }

  private static void atOnce(int times, IntConsumer work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var calls =
          IntStream.range(0, times)
              .mapToObj(
                  n ->
                      (Callable<Boolean>)
                          () -> {
                            work.accept(n);
                            return true;
                          })
              .toList();
      for (var call : threads.invokeAll(calls)) {
        assertThat(call.resultNow()).isTrue();
      }
    }
  }
}
