package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.FieldError;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Query parameters, read one by one; at the end everything that is wrong is said at once. */
final class Parameters {

  private static final String ATTRIBUTE = "attribute.";
  private static final int MOST_ATTRIBUTES = 20;

  private final MultivaluedMap<String, String> given;
  private final Set<String> read = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  Parameters(MultivaluedMap<String, String> given) {
    this(given, Set.of());
  }

  /**
   * The parameters of a request.
   *
   * @param others those that somebody else reads
   */
  Parameters(MultivaluedMap<String, String> given, Set<String> others) {
    this.given = given;
    this.read.addAll(others);
  }

  /**
   * The value; empty when it is not given, or wrong.
   *
   * @param reader gives nothing for what it cannot read
   */
  <T> Optional<T> one(String name, Function<String, Optional<T>> reader, String mustBe) {
    read.add(name);
    var values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      refuse(name, "must be given once");
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var value = reader.apply(values.getFirst());
    if (value.isEmpty()) {
      refuse(name, mustBe);
    }
    return value;
  }

  Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    given.forEach(
        (name, values) -> {
          if (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()) {
            read.add(name);
            attributes.put(name.substring(ATTRIBUTE.length()), values.getFirst());
            if (values.size() > 1) {
              refuse(name, "must be given once");
            }
          }
        });
    if (attributes.size() > MOST_ATTRIBUTES) {
      refuse(ATTRIBUTE + "…", "must be at most " + MOST_ATTRIBUTES);
    }
    return attributes;
  }

  void refuse(String name, String why) {
    errors.add(new FieldError(name, why));
  }

  /** Says what is wrong, also with what nobody has read. */
  void check() {
    given.keySet().stream()
        .filter(name -> !read.contains(name))
        .sorted()
        .forEach(name -> refuse(name, "is no parameter of this"));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
