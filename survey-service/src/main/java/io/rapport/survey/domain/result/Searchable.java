package io.rapport.survey.domain.result;

import io.rapport.survey.domain.question.Answer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as it is searched: in whatever case and composition it was typed. */
public final class Searchable {

  private Searchable() {}

  /** All that these answers say in words, line by line. */
  public static String of(Map<String, Answer> answers) {
    return answers.values().stream()
        .flatMap(Searchable::words)
        .map(Searchable::plain)
        .collect(Collectors.joining("\n"));
  }

  /** What somebody looks for, word by word; what stands in quotation marks is one. */
  public static List<String> words(String query) {
    var parts = query.split("\"", -1);
    return IntStream.range(0, parts.length)
        .boxed()
        .flatMap(
            index ->
                index % 2 == 1
                    ? Stream.of(parts[index])
                    : Arrays.stream(parts[index].split("\\s+")))
        .map(Searchable::plain)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<String> words(Answer answer) {
    return switch (answer) {
      case Answer.Score _, Answer.Consented _ -> Stream.empty();
      case Answer.Text(String text) -> Stream.of(text);
      case Answer.Choices(var _, var other) -> other.stream();
    };
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u0000', ' ');
  }
}
