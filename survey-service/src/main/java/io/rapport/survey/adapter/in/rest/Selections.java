package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.result.Asked;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Searchable;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Selection.Whose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads which answers are meant, for the list, the table and the results alike. */
final class Selections {

  private static final Pattern SCORES = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,35}");
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_CHOICE = 64;

  private static final Map<String, IntPredicate> GROUPS =
      Map.of(
          "promoters", score -> score >= 9,
          "passives", score -> score == 7 || score == 8,
          "detractors", score -> score <= 6);

  private Selections() {}

  /** The selection, of any time. */
  static Selection read(Parameters parameters, Asked asked) {
    var version = parameters.one("version", Selections::number, "must be a version");
    var channel =
        parameters.one(
            "channel",
            Selections::channel,
            "must be one of "
                + Arrays.stream(Channel.values()).map(Selections::name).sorted().toList());
    var language =
        parameters.one("language", text -> matching(LANGUAGE, text), "must be a language tag");
    var completed = parameters.one("completed", Selections::flag, "must be true or false");
    var words =
        parameters.one(
            "q",
            Selections::words,
            "must be at most %d words of %d characters in all"
                .formatted(MOST_WORDS, LONGEST_QUERY));
    return new Selection(
        Whose.ANYBODY,
        Optional.empty(),
        Optional.empty(),
        version,
        channel,
        language,
        parameters.attributes(),
        words.orElse(List.of()),
        saying(parameters, asked),
        completed);
  }

  /** Whether people's answers are meant, machines', or both. */
  static Whose whose(Parameters parameters) {
    return parameters
        .one("machine", Selections::flag, "must be true or false")
        .map(is -> is ? Whose.MACHINES : Whose.PEOPLE)
        .orElse(Whose.ANYBODY);
  }

  private static List<Mark> saying(Parameters parameters, Asked asked) {
    var question =
        parameters.one(
            "question", id -> question(asked, id), "must be the id of a question of this survey");
    var scores =
        parameters.one("score", Selections::scores, "must be a number or two, such as 0..6");
    var group =
        parameters.one(
            "group",
            name -> Optional.ofNullable(GROUPS.get(name)),
            "must be one of " + GROUPS.keySet().stream().sorted().toList());
    var choice =
        parameters.one(
            "choice",
            id -> Optional.of(id).filter(one -> one.length() <= LONGEST_CHOICE),
            "must be the id of a choice");
    if (Stream.of(scores, group, choice).filter(Optional::isPresent).count() > 1) {
      parameters.refuse("score", "cannot be asked for together with group or choice");
    }
    if (question.isEmpty()) {
      if (scores.isPresent() || group.isPresent() || choice.isPresent()) {
        parameters.refuse("question", "must say of which question");
      }
      return List.of();
    }
    var of = question.get();
    if (group.isPresent() && !(of instanceof Nps)) {
      parameters.refuse("group", "is only there for questions of type nps");
    }
    return scores
        .or(() -> group)
        .map(wanted -> scored(of, wanted))
        .or(() -> choice.map(id -> List.of(new Mark(of.id(), id))))
        .orElseGet(() -> answered(of));
  }

  /** All that an answer to the question says, whatever it is. */
  private static List<Mark> answered(Question question) {
    return switch (question) {
      case ScoreQuestion _ -> scored(question, _ -> true);
      case ChoiceQuestion _, TextQuestion _, Statement _ ->
          List.of(new Mark(question.id(), Mark.ANSWERED));
      case Consent _ ->
          List.of(new Mark(question.id(), Mark.ACCEPTED), new Mark(question.id(), Mark.DECLINED));
    };
  }

  private static List<Mark> scored(Question question, IntPredicate wanted) {
    return question instanceof ScoreQuestion scored
        ? IntStream.rangeClosed(scored.scale().lowest(), scored.scale().highest())
            .filter(wanted)
            .mapToObj(score -> new Mark(question.id(), Integer.toString(score)))
            .toList()
        : List.of(new Mark(question.id(), "-"));
  }

  private static Optional<Question> question(Asked asked, String id) {
    return asked.items().stream()
        .map(Asked.Item::question)
        .filter(question -> question.id().equals(id))
        .findFirst();
  }

  private static Optional<IntPredicate> scores(String text) {
    var range = SCORES.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int lowest = Integer.parseInt(range.group(1));
    int highest = range.group(2) == null ? lowest : Integer.parseInt(range.group(2));
    return Optional.of(score -> lowest <= score && score <= highest);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text)).filter(number -> number > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Channel> channel(String text) {
    return Arrays.stream(Channel.values()).filter(one -> name(one).equals(text)).findFirst();
  }

  private static String name(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<List<String>> words(String query) {
    return Optional.of(query)
        .filter(text -> text.length() <= LONGEST_QUERY)
        .map(Searchable::words)
        .filter(words -> words.size() <= MOST_WORDS);
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return Optional.of(text).filter(one -> pattern.matcher(one).matches());
  }
}
