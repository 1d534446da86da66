package io.rapport.tracking.adapter.in.http.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What one sender has: an IPv4 address, or the /64 of which an IPv6 host picks its addresses. */
final class Networks {

  private static final int SUBNET_BYTES = 8;

  private Networks() {}

  static InetAddress of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    var bytes = address.getAddress();
    Arrays.fill(bytes, SUBNET_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An IPv6 address has 16 bytes", e);
    }
  }
}
