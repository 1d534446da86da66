package io.rapport.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortOwnerTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void tells_the_number_and_the_program_of_who_listens() throws IOException {
    try (ServerSocket ours = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortOwner.describe(ours.getLocalPort()))
          .contains("process " + ProcessHandle.current().pid())
          .contains("java");
    }
  }
}
