package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Display;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.response.ResponseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is filled in on a page. */
public sealed interface Field {

  /** What is filled in for this question, which says this so far. */
  static Field of(Question question, Optional<Answer> given, ResponseId response) {
    return switch (question) {
      case ScoreQuestion score -> Scale.of(score, given);
      case ChoiceQuestion choice -> Menu.of(choice, given, response);
      case TextQuestion text -> Words.of(text, given);
      case Consent _ -> Agreement.of(given);
      case Statement _ -> new Nothing();
    };
  }

  /** The points of a scale. */
  record Scale(String display, String low, String high, List<Point> points) implements Field {

    public Scale {
      points = List.copyOf(points);
    }

    static Scale of(ScoreQuestion question, Optional<Answer> given) {
      var low = question.ends().low().orElse("");
      var high = question.ends().high().orElse("");
      var lowest = question.scale().lowest();
      var highest = question.scale().highest();
      return new Scale(
          question.display().name().toLowerCase(Locale.ROOT),
          low,
          high,
          IntStream.rangeClosed(lowest, highest)
              .mapToObj(
                  value ->
                      new Point(
                          value,
                          value == lowest ? low : value == highest ? high : "",
                          given.filter(new Answer.Score(value)::equals).isPresent(),
                          (double) (value - lowest) / (highest - lowest)))
              .toList());
    }

    /** How many points there are. */
    public int size() {
      return points.size();
    }

    public boolean faces() {
      return is(Display.FACES);
    }

    public boolean stars() {
      return is(Display.STARS);
    }

    public boolean named() {
      return !low.isEmpty() || !high.isEmpty();
    }

    private boolean is(Display wanted) {
      return display.equalsIgnoreCase(wanted.name());
    }
  }

  /**
   * One point.
   *
   * @param note what it means, in words
   * @param share how far up the scale it is, from 0 to 1
   */
  record Point(int value, String note, boolean checked, double share) {

    /** Where the corners of a face's mouth are. */
    public String mouthEnd() {
      return at(17.5 - 3 * share);
    }

    /** Where its middle is drawn to: a frown curves up, a smile down. */
    public String mouthMiddle() {
      return at(11.5 + 9 * share);
    }

    private static String at(double height) {
      return String.format(Locale.ROOT, "%.1f", height);
    }
  }

  /** Choices, one or several of which are chosen. */
  record Menu(boolean multiple, List<Item> choices, boolean hasOther, String other)
      implements Field {

    /** What the choice is called that the person puts into words; no choice has such an id. */
    static final String OTHER = "$other";

    public Menu {
      choices = List.copyOf(choices);
    }

    static Menu of(ChoiceQuestion question, Optional<Answer> given, ResponseId response) {
      var chosen =
          given
              .map(question::understood)
              .filter(Answer.Choices.class::isInstance)
              .map(Answer.Choices.class::cast)
              .orElseGet(Answer.Choices::of);
      var other =
          question.menu().other().stream()
              .map(label -> new Item(OTHER, label, chosen.other().isPresent()));
      return new Menu(
          switch (question) {
            case SingleChoice _ -> false;
            case MultiChoice _ -> true;
          },
          Stream.concat(ordered(question, chosen, response).stream(), other).toList(),
          question.menu().other().isPresent(),
          chosen.other().orElse(""));
    }

    public String type() {
      return multiple ? "checkbox" : "radio";
    }

    /** Each person has an order of their own, which stays the same on every visit. */
    private static List<Item> ordered(
        ChoiceQuestion question, Answer.Choices chosen, ResponseId response) {
      var items =
          new ArrayList<>(
              question.menu().choices().stream()
                  .map(
                      choice ->
                          new Item(choice.id(), choice.label(), chosen.ids().contains(choice.id())))
                  .toList());
      if (question.menu().shuffled()) {
        Collections.shuffle(items, new Random((response + question.id()).hashCode()));
      }
      return items;
    }
  }

  /** One choice. */
  record Item(String value, String label, boolean checked) {}

  /** Words. */
  record Words(boolean line, int longest, String text) implements Field {

    static Words of(TextQuestion question, Optional<Answer> given) {
      return new Words(
          switch (question.size()) {
            case SHORT -> true;
            case LONG -> false;
          },
          question.longest(),
          given
              .filter(Answer.Text.class::isInstance)
              .map(answer -> ((Answer.Text) answer).value())
              .orElse(""));
    }
  }

  /** Agreement. */
  record Agreement(boolean agreed) implements Field {

    static Agreement of(Optional<Answer> given) {
      return new Agreement(given.filter(new Answer.Consented(true)::equals).isPresent());
    }
  }

  /** Nothing: it is only read. */
  record Nothing() implements Field {}
}
