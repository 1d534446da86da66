package io.rapport.survey.domain.response;

/** How a person and a survey met. */
public enum Channel {
  WIDGET,
  LINK,
  EMAIL,
  API,
  IMPORT
}
