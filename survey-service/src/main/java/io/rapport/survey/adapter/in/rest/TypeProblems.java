package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;

/** Says of a missing or unknown type which field is wrong, and what it may be. */
final class TypeProblems extends DeserializationProblemHandler {

  @Override
  public JavaType handleUnknownTypeId(
      DeserializationContext context,
      JavaType base,
      String id,
      TypeIdResolver types,
      String message)
      throws JsonMappingException {
    throw problem(context, base, types);
  }

  @Override
  public JavaType handleMissingTypeId(
      DeserializationContext context, JavaType base, TypeIdResolver types, String message)
      throws JsonMappingException {
    throw problem(context, base, types);
  }

  private static JsonMappingException problem(
      DeserializationContext context, JavaType base, TypeIdResolver types) {
    var why = "must be one of " + types.getDescForKnownTypeIds();
    var problem =
        ValueInstantiationException.from(
            context.getParser(), why, base, new IllegalArgumentException(why));
    problem.prependPath(
        base.getRawClass(), base.getRawClass().getAnnotation(JsonTypeInfo.class).property());
    return problem;
  }
}
