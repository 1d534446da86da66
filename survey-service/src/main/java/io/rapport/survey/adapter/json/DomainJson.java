package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.response.Attribute;

/** Answers and attributes as bare JSON values, questions as objects with their type. */
public final class DomainJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public DomainJson() {
    super("survey-domain");
    addDeserializer(Answer.class, new AnswerReader());
    addDeserializer(Attribute.class, new AttributeReader());
    setMixInAnnotation(Answer.Score.class, BareValue.class);
    setMixInAnnotation(Answer.Text.class, BareValue.class);
    setMixInAnnotation(Attribute.Text.class, BareValue.class);
    setMixInAnnotation(Attribute.Quantity.class, BareValue.class);
    setMixInAnnotation(Attribute.Flag.class, BareValue.class);
    setMixInAnnotation(Question.class, ByType.class);
  }

  private interface BareValue {
    @JsonValue
    Object value();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Nps.class, name = "nps"),
    @JsonSubTypes.Type(value = Csat.class, name = "csat"),
    @JsonSubTypes.Type(value = Ces.class, name = "ces"),
    @JsonSubTypes.Type(value = TextQuestion.class, name = "text")
  })
  private interface ByType {}
}
