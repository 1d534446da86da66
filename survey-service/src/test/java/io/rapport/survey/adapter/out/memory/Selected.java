package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Searchable;
import io.rapport.survey.domain.result.Selection;
import java.util.Collections;
import java.util.Optional;

/** Which responses a selection means. */
final class Selected {

  private Selected() {}

  static boolean by(Selection selection, Response response) {
    var occasion = response.origin().occasion();
    var sheet = response.sheet();
    var answeredAt = response.stamp().answeredAt();
    var words = Searchable.of(sheet.answers());
    return isOf(selection.whose(), sheet.machine().isPresent())
        && selection.from().map(from -> !answeredAt.isBefore(from)).orElse(true)
        && selection.to().map(answeredAt::isBefore).orElse(true)
        && agrees(selection.version(), occasion.version())
        && agrees(selection.channel(), occasion.channel())
        && (selection.language().isEmpty() || selection.language().equals(sheet.language()))
        && agrees(selection.completed(), response instanceof Response.Completed)
        && selection.attributes().entrySet().stream()
            .allMatch(
                wanted ->
                    text(sheet.attributes().get(wanted.getKey()))
                        .equals(Optional.of(wanted.getValue())))
        && selection.words().stream().allMatch(words::contains)
        && (selection.saying().isEmpty()
            || !Collections.disjoint(selection.saying(), Mark.of(sheet.answers())));
  }

  /** Of a showing or dismissal only its time, version and channel are asked. */
  static boolean by(Selection selection, Encounter encounter) {
    var occasion = encounter.occasion();
    return selection.from().map(from -> !encounter.occurredAt().isBefore(from)).orElse(true)
        && selection.to().map(encounter.occurredAt()::isBefore).orElse(true)
        && agrees(selection.version(), occasion.version())
        && agrees(selection.channel(), occasion.channel());
  }

  static Optional<String> text(Attribute attribute) {
    return switch (attribute) {
      case null -> Optional.empty();
      case Attribute.Text(String value) -> Optional.of(value);
      case Attribute.Quantity(var value) -> Optional.of(value.toPlainString());
      case Attribute.Flag(boolean value) -> Optional.of(Boolean.toString(value));
    };
  }

  private static boolean isOf(Selection.Whose whose, boolean machine) {
    return switch (whose) {
      case ANYBODY -> true;
      case PEOPLE -> !machine;
      case MACHINES -> machine;
    };
  }

  private static <T> boolean agrees(Optional<T> wanted, T is) {
    return wanted.isEmpty() || wanted.get().equals(is);
  }
}
