package io.rapport.gateway;

import io.rapport.teststack.DocumentedSettings;

class SettingsTest extends DocumentedSettings {

  SettingsTest() {
    super(GatewayConfig.class);
  }
}
