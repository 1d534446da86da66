package io.rapport.survey.adapter.in.rest.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; what is put into them is escaped. */
@CheckedTemplate(basePath = "link")
final class Templates {

  private Templates() {}

  static native TemplateInstance scale(Frame page, Form form, Field.Scale field);

  static native TemplateInstance choice(Frame page, Form form, Field.Menu field);

  static native TemplateInstance text(Frame page, Form form, Field.Words field);

  static native TemplateInstance consent(Frame page, Form form, Field.Agreement field);

  static native TemplateInstance statement(Frame page, Form form);

  static native TemplateInstance message(Frame page, Message message);

  static native TemplateInstance mail(EmailSnippet.Mail mail);

  static native TemplateInstance mailText(EmailSnippet.Mail mail);

  /** The page of a question. */
  static TemplateInstance question(Frame page, Form form, Field field) {
    return switch (field) {
      case Field.Scale scale -> scale(page, form, scale);
      case Field.Menu menu -> choice(page, form, menu);
      case Field.Words words -> text(page, form, words);
      case Field.Agreement agreement -> consent(page, form, agreement);
      case Field.Nothing _ -> statement(page, form);
    };
  }
}
