package io.rapport.gateway.domain.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, in lower case, because people do not care and providers agree. */
public record Email(String address) {

  private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int LONGEST = 254;

  /** The address in this text, if there is one. */
  public static Optional<Email> of(String text) {
    var address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && PLAUSIBLE.matcher(address).matches()
        ? Optional.of(new Email(address))
        : Optional.empty();
  }
}
