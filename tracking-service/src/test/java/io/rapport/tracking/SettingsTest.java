package io.rapport.tracking;

import io.rapport.teststack.DocumentedSettings;

class SettingsTest extends DocumentedSettings {

  SettingsTest() {
    super(TrackingConfig.class);
  }
}
