package dev.cafezinho.psp.webhook.network;

import dev.cafezinho.psp.settings.PspProperties;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go: the one place that decides it, asked when a trigger is registered and
 * again for every connection. Public addresses are allowed; others only if the operator allows
 * their network. Who connects gets its addresses from here, so what is checked is what is connected
 * to, whatever a name means a moment later.
 */
@Component
public class AllowedTargets implements DnsResolver {
  private final List<Network> allowed;
  private final Names names;

  @Autowired
  AllowedTargets(PspProperties settings, Names names) {
    this(settings.allowedNetworks(), names);
  }

  public AllowedTargets(List<String> allowedNetworks, Names names) {
    this.allowed = allowedNetworks.stream().map(Network::parse).toList();
    this.names = names;
  }

  /**
   * Lets a target pass.
   *
   * @throws TargetRefused if a webhook must not go there, or if its name is not known
   */
  public void check(URI target) {
    TargetForm.check(target);
    try {
      resolve(target.getHost());
    } catch (UnknownHostException _) {
      throw new TargetRefused(target.getHost() + " is not known");
    }
  }

  /**
   * The addresses of a host, of which each may be connected to.
   *
   * @throws TargetRefused if there is one that may not
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.lookUp(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host + " has no address");
    }
    if (!Arrays.stream(addresses).allMatch(this::isAllowed)) {
      throw new TargetRefused(host + " is in a network that webhooks may not reach");
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isAllowed(InetAddress address) {
    return PublicInternet.contains(address)
        || allowed.stream().anyMatch(network -> network.contains(address));
  }
}
