package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.identity.UserMerge;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByOneTest {

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Duration LONG = Duration.ofHours(1);

  private final DuckDb database = DuckDb.inMemory();
  private final DuckDbAnalyticsStore store =
      new DuckDbAnalyticsStore(
          database,
          InMemoryStore.archive(),
          SmallStore.MEMORY,
          new DuckDbAnalyticsStore.ReadLimits(2, Duration.ofSeconds(1), TIME));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_question_sees_what_the_one_before_it_saw() throws SQLException {
    var questions = questions(LONG);
    assertThat(asked(questions)).contains(0);
    store.append(NumberedLog.batch(0, 5));

    assertThat(asked(questions)).contains(0);

    questions.be(false);
  }

  @Test
  void what_is_too_old_is_asked_no_more() throws SQLException {
    var questions = questions(Duration.ZERO);
    assertThat(asked(questions)).contains(0);
    store.append(NumberedLog.batch(0, 5));

    assertThat(asked(questions)).contains(5);
  }

  @Test
  void what_has_failed_is_asked_no_more() throws SQLException {
    var questions = questions(LONG);
    assertThat(asked(questions)).contains(0);
    store.append(NumberedLog.batch(0, 5));
    try (var failing = (DuckDbSnapshot) questions.next(() -> {}).orElseThrow()) {
      assertThatThrownBy(() -> failing.list(Query.named("sealing.find"), _ -> true))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(asked(questions)).contains(5);

    questions.be(false);
  }

  @Test
  void a_decision_is_seen_by_the_next_question() {
    store.oneByOne().be(true);
    assertThat(asked(store.snapshot())).isZero();
    store.append(NumberedLog.batch(0, 5));

    store.decide(new UserMerge("shop", "one", Optional.of("other"), Instant.EPOCH, "editor"));

    assertThat(asked(store.snapshot())).isEqualTo(5);
  }

  @Test
  void the_same_question_is_answered_once() throws SQLException {
    var questions = questions(LONG);
    assertThat(answer(questions, "how many", 1)).isEqualTo(1);

    assertThat(answer(questions, "how many", 2)).isEqualTo(1);
    assertThat(answer(questions, "how many of them", 3)).isEqualTo(3);

    questions.be(false);
  }

  @Test
  void what_was_answered_before_does_not_count_in_another_transaction() throws SQLException {
    var questions = questions(LONG);
    assertThat(answer(questions, "how many", 1)).isEqualTo(1);

    questions.renew();

    assertThat(answer(questions, "how many", 2)).isEqualTo(2);
    questions.be(false);
  }

  @Test
  void a_question_without_an_answer_is_asked_again() throws SQLException {
    var questions = questions(LONG);
    try (var failing = questions.next(() -> {}).orElseThrow()) {
      assertThatThrownBy(() -> failing.once("how many", Integer.class, OneByOneTest::fail))
          .hasMessage("no answer");
    }

    assertThat(answer(questions, "how many", 2)).isEqualTo(2);

    questions.be(false);
  }

  @Test
  void who_has_waited_long_enough_asks_beside_the_one_before() throws SQLException {
    var questions = questions(LONG);
    try (var _ = questions.next(() -> {}).orElseThrow()) {

      assertThat(asked(questions)).isEmpty();
    }
    assertThat(asked(questions)).isPresent();

    questions.be(false);
  }

  @Test
  void everybody_asks_alone_when_it_is_off_and_nothing_is_kept() throws SQLException {
    var questions = questions(LONG);
    assertThat(asked(questions)).contains(0);
    store.append(NumberedLog.batch(0, 5));

    questions.be(false);

    assertThat(asked(questions)).isEmpty();
    questions.be(true);
    assertThat(asked(questions)).contains(5);
    questions.be(false);
  }

  private OneByOne questions(Duration lasting) {
    var questions = new OneByOne(database, TIME, Duration.ofMillis(100), lasting);
    questions.be(true);
    return questions;
  }

  private static int answer(OneByOne questions, String question, int answer) throws SQLException {
    try (var snapshot = questions.next(() -> {}).orElseThrow()) {
      return snapshot.once(question, Integer.class, () -> answer);
    }
  }

  private static int fail() {
    throw new IllegalStateException("no answer");
  }

  /** How many events a question sees that is asked now. */
  private static Optional<Integer> asked(OneByOne questions) throws SQLException {
    return questions.next(() -> {}).map(OneByOneTest::asked);
  }

  private static int asked(Snapshot snapshot) {
    try (var asked = (DuckDbSnapshot) snapshot) {
      return asked.list(Query.named("seen_ids"), _ -> true).size();
    }
  }
}
