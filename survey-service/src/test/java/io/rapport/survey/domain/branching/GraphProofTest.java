package io.rapport.survey.domain.branching;

import static io.rapport.survey.domain.branching.GraphExamples.LOYALTY;
import static io.rapport.survey.domain.branching.GraphExamples.branch;
import static io.rapport.survey.domain.branching.GraphExamples.graph;
import static io.rapport.survey.domain.branching.GraphExamples.texts;
import static io.rapport.survey.domain.branching.GraphExamples.toEnd;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.branching.Condition.Agreed;
import io.rapport.survey.domain.branching.Condition.Answered;
import io.rapport.survey.domain.branching.Condition.Between;
import io.rapport.survey.domain.branching.Condition.InGroup;
import io.rapport.survey.domain.branching.Condition.OneOf;
import io.rapport.survey.domain.branching.Condition.Skipped;
import io.rapport.survey.domain.question.Choice;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphProofTest {

  private static final Question NPS = new Nps("nps", "?", true);
  private static final Question CSAT = new Csat("csat", "?", false, 5);
  private static final Question WHY = new TextQuestion("why", "?", false);
  private static final Question AGREE = new Consent("agree", "?", true);
  private static final Question HELLO = new Statement("hello", "Hello");
  private static final Question PLAN =
      new SingleChoice(
          "plan",
          "?",
          true,
          new Menu(
              List.of(new Choice("free", "Free"), new Choice("pro", "Pro")),
              Optional.empty(),
              false));

  @Test
  void a_list_and_a_tree_are_proved() {
    assertThat(GraphProof.faults(graph(texts("a", "b", "c")))).isEmpty();
    assertThat(GraphProof.faults(LOYALTY)).isEmpty();
  }

  @Test
  void a_circle_is_named_by_its_path_and_the_branch_that_leads_back() {
    assertThat(
            GraphProof.faults(
                graph(texts("q1", "q2", "q3"), branch("q1", "q3"), branch("q3", "q1"))))
        .contains(new Fault("branches[1].to", "leads in a circle: q1 → q3 → q1"));
  }

  @Test
  void a_circle_may_go_down_the_list_without_a_branch() {
    assertThat(
            GraphProof.faults(graph(texts("a", "b", "c", "d"), branch("d", new Answered(), "b"))))
        .containsExactly(new Fault("branches[0].to", "leads in a circle: b → c → d → b"));
  }

  @Test
  void the_branch_that_leads_back_is_named_also_when_the_circle_is_entered_below_it() {
    assertThat(
            GraphProof.faults(
                graph(texts("a", "b", "c"), branch("a", "c"), branch("c", new Answered(), "b"))))
        .containsExactly(new Fault("branches[1].to", "leads in a circle: c → b → c"));
  }

  @Test
  void a_question_that_follows_upon_itself_is_a_circle() {
    assertThat(GraphProof.faults(graph(texts("a"), branch("a", new Answered(), "a"))))
        .containsExactly(new Fault("branches[0].to", "leads in a circle: a → a"));
  }

  @Test
  void every_circle_is_named() {
    assertThat(
            GraphProof.faults(
                graph(
                    texts("a", "b", "c", "d"),
                    branch("b", new Answered(), "a"),
                    branch("d", new Answered(), "c"))))
        .extracting(Fault::reason)
        .containsExactly("leads in a circle: a → b → a", "leads in a circle: c → d → c");
  }

  @Test
  void a_branch_to_nowhere_is_named_with_its_path() {
    assertThat(GraphProof.faults(graph(texts("q1", "q2"), branch("q1", "q9"))))
        .containsExactly(new Fault("branches[0].to", "leads nowhere: q1 → q9"));
  }

  @Test
  void a_branch_from_nowhere_is_named() {
    assertThat(GraphProof.faults(graph(texts("q1"), toEnd("q9"))))
        .containsExactly(new Fault("branches[0].from", "is no question of this survey: q9"));
  }

  @Test
  void what_no_path_leads_to_is_named() {
    assertThat(GraphProof.faults(graph(texts("a", "b", "c", "d"), branch("a", "c"), toEnd("c"))))
        .containsExactly(
            new Fault("questions[1]", "is never asked: no path leads to b"),
            new Fault("questions[3]", "is never asked: no path leads to d"));
  }

  @Test
  void what_follows_is_never_asked_where_the_groups_take_every_required_score() {
    var questions = List.of(NPS, WHY);
    Branch[] everyGroup =
        Stream.of(NpsGroup.values())
            .map(group -> new Branch("nps", Optional.of(new InGroup(group)), Optional.empty()))
            .toArray(Branch[]::new);

    assertThat(GraphProof.faults(graph(questions, everyGroup)))
        .containsExactly(new Fault("questions[1]", "is never asked: no path leads to why"));
  }

  @Test
  void a_branch_that_no_answer_takes_is_named() {
    var idle = "is never taken: no answer is like that, or an earlier branch takes them all";

    assertThat(
            GraphProof.faults(
                graph(
                    List.of(NPS, WHY, HELLO),
                    branch("nps", new Skipped(), "why"),
                    branch("nps", new Between(0, 6), "hello"),
                    branch("nps", new InGroup(NpsGroup.DETRACTOR), "why"),
                    branch("nps", new Between(0, 6), "hello"))))
        .containsExactly(
            new Fault("branches[0]", idle),
            new Fault("branches[2]", idle),
            new Fault("branches[3]", idle));
  }

  @ParameterizedTest
  @MethodSource
  void a_condition_is_on_an_answer_that_the_question_can_have(
      Question question, Condition condition, String reason) {
    assertThat(
            GraphProof.faults(
                graph(
                    List.of(question),
                    new Branch(question.id(), Optional.of(condition), Optional.empty()))))
        .containsExactly(new Fault("branches[0].when", reason));
  }

  static Stream<Arguments> a_condition_is_on_an_answer_that_the_question_can_have() {
    var noScore = "asks for a score, which this question does not have";
    var noGroup = "asks for a group, which only the answer to an nps question has";
    var noChoice = "names a choice that this question does not have";
    return Stream.of(
        Arguments.of(WHY, new Between(0, 6), noScore),
        Arguments.of(NPS, new Between(0, 11), "must be within 0 to 10"),
        Arguments.of(NPS, new Between(-1, 6), "must be within 0 to 10"),
        Arguments.of(NPS, new Between(6, 0), "must be within 0 to 10"),
        Arguments.of(CSAT, new Between(0, 3), "must be within 1 to 5"),
        Arguments.of(CSAT, new InGroup(NpsGroup.PASSIVE), noGroup),
        Arguments.of(
            NPS,
            new OneOf(Set.of("free"), false),
            "asks for choices, which this question does not have"),
        Arguments.of(PLAN, new OneOf(Set.of("gold"), false), noChoice),
        Arguments.of(PLAN, new OneOf(Set.of(), true), noChoice),
        Arguments.of(PLAN, new OneOf(Set.of(), false), "names no choice"),
        Arguments.of(PLAN, new Agreed(true), "asks for consent, which only a consent question has"),
        Arguments.of(HELLO, new Answered(), "asks for an answer, which a statement does not have"));
  }

  @Test
  void who_has_to_agree_cannot_decline() {
    assertThat(
            GraphProof.faults(
                graph(List.of(AGREE, WHY), branch("agree", new Agreed(false), "why"))))
        .extracting(Fault::field)
        .containsExactly("branches[0]");
  }
}
