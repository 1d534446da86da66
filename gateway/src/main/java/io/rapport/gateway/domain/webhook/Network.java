package io.rapport.gateway.domain.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;

/**
 * A block of addresses.
 *
 * @param bits how many leading bits are the network's
 */
record Network(InetAddress first, int bits) {

  /** Reads a block such as {@code 10.0.0.0/8}. */
  static Network of(String block) {
    var slash = block.indexOf('/');
    try {
      return new Network(
          InetAddress.getByName(block.substring(0, slash)),
          Integer.parseInt(block.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(block, e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    return ours.length == theirs.length
        && IntStream.range(0, bits).allMatch(bit -> bit(ours, bit) == bit(theirs, bit));
  }

  private static int bit(byte[] bytes, int index) {
    return bytes[index / 8] >> (7 - index % 8) & 1;
  }
}
