package io.rapport.survey.domain.question;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.language.Translator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a question offers to choose from.
 *
 * @param other the label of a choice that the person puts into words; empty where there is none
 * @param shuffled whether each person sees the choices in another order, "other" always last
 */
public record Menu(List<Choice> choices, Optional<String> other, boolean shuffled) {

  public static final int MOST_CHOICES = 100;

  /** The longest "other", in UTF-16 code units. */
  public static final int LONGEST_OTHER = 1_000;

  public Menu {
    choices = List.copyOf(choices);
  }

  /** How much there is to choose from. */
  public int size() {
    return choices.size() + (other.isPresent() ? 1 : 0);
  }

  public Set<String> ids() {
    return choices.stream().map(Choice::id).collect(Collectors.toUnmodifiableSet());
  }

  Menu in(Translator translator) {
    var labels = translator.in("choices");
    return new Menu(
        choices.stream().map(choice -> choice.in(labels)).toList(),
        other.map(written -> translator.translate("other", written)),
        shuffled);
  }

  /** Why this cannot be chosen from it; empty when it can. */
  Optional<String> objectionTo(Answer.Choices chosen) {
    var strange = chosen.ids().stream().filter(id -> !ids().contains(id)).findFirst();
    if (strange.isPresent()) {
      return Optional.of("names a choice that this question does not have");
    }
    if (chosen.other().isPresent() && other.isEmpty()) {
      return Optional.of("must be from the choices; this question has no other");
    }
    return chosen.other().filter(words -> words.length() > LONGEST_OTHER).isPresent()
        ? Optional.of("must have at most " + LONGEST_OTHER + " characters as other")
        : Optional.empty();
  }

  /** Choices that cannot be told apart. */
  List<Fault> faults() {
    var seen = new HashSet<String>();
    return IntStream.range(0, choices.size())
        .filter(index -> !seen.add(choices.get(index).id()))
        .mapToObj(index -> new Fault("choices[" + index + "].id", "is the id of an earlier choice"))
        .toList();
  }

  List<Fault> lacks() {
    return size() < 2
        ? List.of(new Fault("choices", "must be at least two, to choose from"))
        : List.of();
  }
}
