package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.Statement;
import java.util.Optional;
import java.util.Set;

/** What an answer is like. */
public sealed interface Condition {

  /** Whether it is so, of an answer that says something, or of none. */
  boolean holds(Optional<Answer> answer);

  /** Why no answer to this question could be like that; empty when one can. */
  Optional<String> objectionTo(Question question);

  /** A score from the lowest to the highest, both included. */
  record Between(int lowest, int highest) implements Condition {

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.filter(this::isBetween).isPresent();
    }

    private boolean isBetween(Answer answer) {
      return answer instanceof Answer.Score(int value) && lowest <= value && value <= highest;
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      if (!(question instanceof ScoreQuestion scored)) {
        return Optional.of("asks for a score, which this question does not have");
      }
      var scale = scored.scale();
      return scale.contains(lowest) && scale.contains(highest) && lowest <= highest
          ? Optional.empty()
          : Optional.of("must be within " + scale.lowest() + " to " + scale.highest());
    }
  }

  /** A score to "would you recommend us?" that puts its giver into this group. */
  record InGroup(NpsGroup group) implements Condition {

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.filter(this::isInGroup).isPresent();
    }

    private boolean isInGroup(Answer answer) {
      return answer instanceof Answer.Score(int value) && NpsGroup.of(value) == group;
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      return question instanceof Nps
          ? Optional.empty()
          : Optional.of("asks for a group, which only the answer to an nps question has");
    }
  }

  /**
   * Any of these choices.
   *
   * @param other whether the person's own words count as well
   */
  record OneOf(Set<String> ids, boolean other) implements Condition {

    public OneOf {
      ids = Set.copyOf(ids);
    }

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.filter(this::isOneOf).isPresent();
    }

    private boolean isOneOf(Answer answer) {
      return answer instanceof Answer.Choices chosen
          && (chosen.ids().stream().anyMatch(ids::contains)
              || (other && chosen.other().isPresent()));
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      if (!(question instanceof ChoiceQuestion choice)) {
        return Optional.of("asks for choices, which this question does not have");
      }
      if (ids.isEmpty() && !other) {
        return Optional.of("names no choice");
      }
      return choice.menu().ids().containsAll(ids) && (!other || choice.menu().other().isPresent())
          ? Optional.empty()
          : Optional.of("names a choice that this question does not have");
    }
  }

  /** Any answer that says something. */
  record Answered() implements Condition {

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.isPresent();
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      return asksForAnAnswer(question);
    }
  }

  /** No answer, or one that says nothing. */
  record Skipped() implements Condition {

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.isEmpty();
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      return asksForAnAnswer(question);
    }
  }

  /**
   * Consent, or its refusal.
   *
   * @param given which of them
   */
  record Agreed(boolean given) implements Condition {

    @Override
    public boolean holds(Optional<Answer> answer) {
      return answer.equals(Optional.of(new Answer.Consented(given)));
    }

    @Override
    public Optional<String> objectionTo(Question question) {
      return question instanceof Consent
          ? Optional.empty()
          : Optional.of("asks for consent, which only a consent question has");
    }
  }

  private static Optional<String> asksForAnAnswer(Question question) {
    return question instanceof Statement
        ? Optional.of("asks for an answer, which a statement does not have")
        : Optional.empty();
  }
}
