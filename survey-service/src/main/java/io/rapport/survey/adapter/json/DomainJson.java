package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;

/** Answers and attributes as bare JSON values. */
public final class DomainJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public DomainJson() {
    super("survey-domain");
    addDeserializer(Answer.class, new AnswerReader());
    addSerializer(Answer.class, new AnswerWriter());
    addDeserializer(Attribute.class, new AttributeReader());
    setMixInAnnotation(Attribute.Text.class, BareValue.class);
    setMixInAnnotation(Attribute.Quantity.class, BareValue.class);
    setMixInAnnotation(Attribute.Flag.class, BareValue.class);
  }

  private interface BareValue {
    @JsonValue
    Object value();
  }
}
