package io.rapport.gateway.adapter.out.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** As this machine resolves names. */
@ApplicationScoped
class SystemAddresses implements Addresses {

  @Override
  public List<InetAddress> of(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
