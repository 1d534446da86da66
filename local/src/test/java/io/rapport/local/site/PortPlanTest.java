package io.rapport.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PortPlanTest {

  @Test
  void everything_lies_in_one_row_behind_the_gateway() {
    PortPlan plan = PortPlan.from(8080);

    assertThat(plan.all())
        .containsExactlyInAnyOrder(
            new NamedPort("gateway", 8080),
            new NamedPort("tracking-service", 8081),
            new NamedPort("survey-service", 8082),
            new NamedPort("metrics-service", 8083),
            new NamedPort("keycloak", 8084),
            new NamedPort("kafka", 8085),
            new NamedPort("kafka (controller)", 8086),
            new NamedPort("postgres", 8087),
            new NamedPort("gateway (management)", 8090),
            new NamedPort("tracking-service (management)", 8091),
            new NamedPort("survey-service (management)", 8092),
            new NamedPort("metrics-service (management)", 8093));
  }

  @Test
  void the_login_provider_stays_where_it_was_when_the_others_move() {
    PortPlan moved = PortPlan.from(9100).withLogin(8084);

    assertThat(moved.realm()).hasToString("http://localhost:8084/realms/rapport");
    assertThat(moved.origin()).hasToString("http://localhost:9100");
  }

  @Test
  void a_row_that_leaves_the_range_of_ports_is_refused() {
    assertThatThrownBy(() -> PortPlan.from(65_523)).hasMessageContaining("65523");
    assertThatThrownBy(() -> PortPlan.from(80)).hasMessageContaining("80");
  }

  @Test
  void a_port_that_somebody_listens_on_is_not_free_on_either_loopback() throws IOException {
    for (String loopback : new String[] {"127.0.0.1", "::1", "0.0.0.0"}) {
      try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(loopback))) {
        assertThat(PortCheck.isFree(other.getLocalPort())).as(loopback).isFalse();
      }
    }
  }

  @Test
  void a_free_row_is_free() {
    PortPlan plan = PortPlan.free(RandomGenerator.getDefault());

    assertThat(plan.all()).allMatch(port -> PortCheck.isFree(port.number()));
  }
}
