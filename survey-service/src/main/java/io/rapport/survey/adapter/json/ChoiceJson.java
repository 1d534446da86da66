package io.rapport.survey.adapter.json;

import io.rapport.survey.domain.question.Choice;
import io.rapport.survey.domain.question.Menu;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the choices of a question. */
@Schema(name = "Choice")
public record ChoiceJson(
    @NotNull @Pattern(regexp = Written.ID) String id,
    @NotBlank @Size(max = Written.LABEL) String label) {

  static List<ChoiceJson> from(Menu menu) {
    return menu.choices().stream()
        .map(choice -> new ChoiceJson(choice.id(), choice.label()))
        .toList();
  }

  static Menu menu(List<ChoiceJson> choices, Optional<String> other, boolean shuffle) {
    return new Menu(
        choices.stream().map(choice -> new Choice(choice.id, choice.label)).toList(),
        other,
        shuffle);
  }
}
