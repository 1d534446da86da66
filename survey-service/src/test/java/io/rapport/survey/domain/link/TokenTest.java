package io.rapport.survey.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.ResponseId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  private static final LinkId LINK =
      new LinkId(UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd"));
  private static final Seal SEAL = new Seal(17, "AAAAAAAAAAAAAAAAAAAAAA");

  private final Token personal = new Token(new Pass(LINK, Optional.empty()), SEAL);
  private final Token ofVisit =
      new Token(new Pass(LINK, Optional.of(new ResponseId(UUID.randomUUID()))), SEAL);

  @Test
  void a_token_is_read_as_it_was_written() {
    assertThat(Token.read(personal.text())).contains(personal);
    assertThat(Token.read(ofVisit.text())).contains(ofVisit);
  }

  @Test
  void a_token_is_short_and_ends_with_a_digit() {
    assertThat(personal.text()).matches("[A-Za-z0-9_-]{45}\\d");
    assertThat(ofVisit.text()).hasSizeLessThanOrEqualTo(Token.LONGEST);
  }

  @Test
  void only_one_text_is_the_same_token() {
    // Given: the last characters of 22 have four bits that say nothing
    var text = personal.text();
    var same = text.substring(0, 21) + (char) (text.charAt(21) + 1) + text.substring(22);

    // Then
    assertThat(Token.read(same)).isEmpty();
    assertThat(Token.read(text + "0")).isNotEqualTo(Token.read(text));
    assertThat(Token.read(text.substring(0, 44) + "017")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "../../../etc/passwd",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA99999",
        "AAAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAA1",
        "{{rapport_token}}"
      })
  void what_is_no_token_is_none(String text) {
    assertThat(Token.read(text)).isEmpty();
    assertThat(Token.read(text.repeat(10_000))).isEmpty();
  }
}
