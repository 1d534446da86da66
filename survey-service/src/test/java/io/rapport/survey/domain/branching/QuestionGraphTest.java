package io.rapport.survey.domain.branching;

import static io.rapport.survey.domain.branching.GraphExamples.LOYALTY;
import static io.rapport.survey.domain.branching.GraphExamples.branch;
import static io.rapport.survey.domain.branching.GraphExamples.graph;
import static io.rapport.survey.domain.branching.GraphExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Answer.Consented;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import io.rapport.survey.domain.question.Question;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionGraphTest {

  @Test
  void without_branches_the_path_is_the_list() {
    assertThat(graph(texts("a", "b", "c")).path(Map.of()))
        .extracting(Question::id)
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"0, why", "6, why", "7, missing", "8, missing", "9, praise", "10, praise"})
  void each_score_group_has_its_follow_up(int score, String followUp) {
    var path = LOYALTY.path(Map.of("score", new Score(score)));

    assertThat(path).extracting(Question::id).containsExactly("score", followUp);
  }

  @Test
  void the_path_stops_where_a_required_answer_decides() {
    assertThat(LOYALTY.path(Map.of())).extracting(Question::id).containsExactly("score");
  }

  @Test
  void the_first_branch_that_holds_is_taken() {
    var graph =
        graph(texts("a", "b", "c"), branch("a", new Condition.Answered(), "c"), branch("a", "b"));

    assertThat(graph.path(Map.of("a", new Text("words"))))
        .extracting(Question::id)
        .containsExactly("a", "c");
    assertThat(graph.path(Map.of("a", new Text("  "))))
        .extracting(Question::id)
        .containsExactly("a", "b", "c");
    assertThat(graph.path(Map.of())).extracting(Question::id).containsExactly("a", "b", "c");
  }

  @Test
  void a_branch_may_lead_up_the_list() {
    var graph =
        graph(
            texts("a", "b", "c"),
            branch("a", "c"),
            branch("c", "b"),
            new Branch("b", Optional.empty(), Optional.empty()));

    assertThat(graph.path(Map.of())).extracting(Question::id).containsExactly("a", "c", "b");
  }

  @Test
  void the_path_of_a_draft_that_goes_in_a_circle_comes_to_an_end() {
    assertThat(graph(texts("a", "b"), branch("b", "a")).path(Map.of())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "free       |        | true  | false",
        "pro        |        | false | false",
        "pro,free   |        | true  | false",
        "           | a word | false | true",
        "           |        | false | false"
      })
  void choices_are_one_of_some_when_one_of_them_is(
      String ids, String other, boolean isFree, boolean isOther) {
    var answer =
        new Answer.Choices(
            ids == null ? Set.of() : Set.of(ids.split(",")), Optional.ofNullable(other));

    assertThat(new Condition.OneOf(Set.of("free"), false).holds(Optional.of(answer)))
        .isEqualTo(isFree);
    assertThat(new Condition.OneOf(Set.of(), true).holds(Optional.of(answer))).isEqualTo(isOther);
  }

  @Test
  void consent_is_accepted_or_declined_or_neither() {
    var accepted = new Condition.Agreed(true);

    assertThat(accepted.holds(Optional.of(new Consented(true)))).isTrue();
    assertThat(accepted.holds(Optional.of(new Consented(false)))).isFalse();
    assertThat(accepted.holds(Optional.empty())).isFalse();
  }
}
