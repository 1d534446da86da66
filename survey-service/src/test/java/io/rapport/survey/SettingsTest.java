package io.rapport.survey;

import io.rapport.teststack.DocumentedSettings;

class SettingsTest extends DocumentedSettings {

  SettingsTest() {
    super(SurveyConfig.class);
  }
}
