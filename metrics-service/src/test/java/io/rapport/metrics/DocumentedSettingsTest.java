package io.rapport.metrics;

import io.rapport.teststack.DocumentedSettings;

class DocumentedSettingsTest extends DocumentedSettings {

  DocumentedSettingsTest() {
    super(MetricsConfig.class);
  }
}
