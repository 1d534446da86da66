package io.rapport.survey.domain.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.survey.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  private static final Colour WHITE = new Colour("#ffffff");
  private static final Colour BLACK = new Colour("#000000");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "#fff",
        "#ffffff;",
        "#ffffff\n",
        "#gggggg",
        "#ffffff}body{display:none",
        "url(https://evil.example)",
        "var(--x)",
        "#ｆｆｆｆｆｆ"
      })
  void nothing_but_a_colour_is_one(String css) {
    assertThatThrownBy(() -> new Colour(css)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void contrast_is_that_of_wcag() {
    assertThat(WHITE.contrastTo(BLACK)).isCloseTo(21, within(0.001));
    assertThat(WHITE.contrastTo(WHITE)).isEqualTo(1);
    // #767676 on white is the well-known lightest grey that passes: 4.54.
    assertThat(new Colour("#767676").contrastTo(WHITE)).isCloseTo(4.54, within(0.01));
    assertThat(new Colour("#777777").contrastTo(WHITE)).isCloseTo(4.48, within(0.01));
  }

  @Test
  void the_plain_theme_can_be_read() {
    assertThat(Theme.PLAIN.faults()).isEmpty();
  }

  @Test
  void what_cannot_be_made_out_is_named() {
    var faint = new Theme(new Colour("#dddddd"), WHITE, new Colour("#777777"), Font.SANS, 0);

    assertThat(faint.faults())
        .containsExactly(
            new Fault("theme.text", "must have a contrast of 4.5 to the background"),
            new Fault("theme.accent", "must have a contrast of 3.0 to the background"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 33})
  void corners_are_round_within_reason(int radius) {
    assertThatThrownBy(() -> new Theme(BLACK, WHITE, BLACK, Font.SANS, radius))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
