package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.ResponseId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A pass with its seal, as it stands at the end of an address: the link, perhaps the response, the
 * mark (22 characters each), and the version of the key. It ends with a digit, because mail
 * programs leave a last {@code -} or {@code _} out of an address.
 */
public record Token(Pass pass, Seal seal) {

  /** The longest text that is one. */
  public static final int LONGEST = 70;

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<link>[\\w-]{22})(?<response>[\\w-]{22})?(?<mark>[\\w-]{22})(?<key>[1-9]\\d{0,3})");

  private static final int BYTES = 16;

  /** The token in a text; empty when it is none. Only one text is the same token. */
  public static Optional<Token> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var response = Optional.ofNullable(parts.group("response")).map(Token::uuid);
    var pass = new Pass(new LinkId(uuid(parts.group("link"))), response.map(ResponseId::new));
    var seal = new Seal(Integer.parseInt(parts.group("key")), parts.group("mark"));
    return Optional.of(new Token(pass, seal)).filter(token -> token.text().equals(text));
  }

  /** As it stands in an address. */
  public String text() {
    return text(pass.link().value())
        + pass.response().map(response -> text(response.value())).orElse("")
        + seal.mark()
        + seal.key();
  }

  private static String text(UUID id) {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static UUID uuid(String text) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
