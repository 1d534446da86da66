package io.rapport.local.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;

/** Whether a port can be listened on. */
public final class PortCheck {

  /** "localhost" is either, and a client may try the other one first. */
  private static final List<String> LOOPBACKS = List.of("127.0.0.1", "::1");

  private PortCheck() {}

  /** Whether nobody on this machine listens there. */
  public static boolean isFree(int port) {
    return LOOPBACKS.stream().filter(PortCheck::exists).allMatch(host -> isFree(host, port));
  }

  private static boolean exists(String address) {
    try {
      return NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
