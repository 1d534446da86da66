package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.rapport.survey.domain.question.Answer;
import java.io.IOException;
import java.util.Set;

/** Writes answers as {@link AnswerReader} reads them. */
final class AnswerWriter extends StdSerializer<Answer> {

  private static final long serialVersionUID = 1L;

  AnswerWriter() {
    super(Answer.class);
  }

  @Override
  public void serialize(Answer answer, JsonGenerator json, SerializerProvider context)
      throws IOException {
    switch (answer) {
      case Answer.Score(int value) -> json.writeNumber(value);
      case Answer.Text(String value) -> json.writeString(value);
      case Answer.Consented(boolean accepted) -> json.writeBoolean(accepted);
      case Answer.Choices chosen -> write(chosen, json);
    }
  }

  private static void write(Answer.Choices chosen, JsonGenerator json) throws IOException {
    if (chosen.other().isEmpty()) {
      write(chosen.ids(), json);
    } else {
      json.writeStartObject();
      json.writeFieldName("choices");
      write(chosen.ids(), json);
      json.writeStringField("other", chosen.other().get());
      json.writeEndObject();
    }
  }

  private static void write(Set<String> ids, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (var id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }
}
