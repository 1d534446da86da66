package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Writes a person's name as it can stand in a path. The front door refuses paths that two readers
 * could read differently, so a name with a slash or the like is written in Base64, after a tilde.
 */
final class PersonText {

  private static final String ENCODED = "~";
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}:@._|+=,!$'()* -]+");

  private PersonText() {}

  static String write(String person) {
    return PLAIN.matcher(person).matches()
        ? person
        : ENCODED + Base64.getUrlEncoder().withoutPadding().encodeToString(person.getBytes(UTF_8));
  }

  static String read(String text) {
    try {
      return text.startsWith(ENCODED)
          ? new String(Base64.getUrlDecoder().decode(text.substring(ENCODED.length())), UTF_8)
          : text;
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("person");
    }
  }
}
