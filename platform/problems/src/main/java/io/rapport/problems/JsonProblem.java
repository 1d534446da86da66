package io.rapport.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON body, said in the reader's words and never in the names of our classes.
 */
final class JsonProblem {

  private JsonProblem() {}

  static Problem of(JsonProcessingException e) {
    return switch (e) {
      case ValueInstantiationException refused
          when refused.getCause() instanceof ProblemException cause ->
          cause.problem();
      case JsonMappingException mapping when !mapping.getPath().isEmpty() -> at(mapping);
      case StreamConstraintsException _ ->
          Problem.Kind.MALFORMED.because("The JSON is too deep or too long.");
      default ->
          Problem.Kind.MALFORMED.because(
              "The body is not the JSON that is expected here" + where(e) + ".");
    };
  }

  private static Problem at(JsonMappingException e) {
    var error = new FieldError(path(e), reason(e));
    return Problem.Kind.INVALID.because(error.field() + ": " + error.reason(), List.of(error));
  }

  private static String reason(JsonMappingException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not a known field";
      case InvalidTypeIdException _ -> "is not a known type";
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          "must be one of " + symbols(wrong.getTargetType());
      case MismatchedInputException wrong -> "must be " + kindOf(wrong.getTargetType());
      case JsonMappingException wrong when wrong.getCause() instanceof InputCoercionException ->
          "is out of range";
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException cause
              && cause.getMessage() != null ->
          cause.getMessage();
      default -> "cannot be read";
    };
  }

  private static String symbols(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(symbol -> symbol.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String kindOf(Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
      return "a time in RFC 3339";
    }
    if (type == java.util.UUID.class) {
      return "a UUID";
    }
    return "an object of the documented shape";
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String where(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
