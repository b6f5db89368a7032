package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go: the one place that decides it, asked when a trigger is registered and
 * again before every attempt. Public addresses are allowed; others only if the operator allows
 * their network.
 */
@Component
class AllowedTargets {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final List<Network> allowed;

  AllowedTargets(PspSettings settings) {
    this.allowed = settings.allowedNetworks().stream().map(Network::parse).toList();
  }

  /**
   * Lets a target pass.
   *
   * @throws TargetRefused if a webhook must not go there
   */
  void check(URI target) {
    var scheme = target.getScheme();
    var host = target.getHost();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || host == null) {
      throw new TargetRefused("A target is an http or https address with a host");
    }
    if (target.getUserInfo() != null) {
      throw new TargetRefused("A target carries no user name or password");
    }
    if (!Arrays.stream(resolve(host)).allMatch(this::isAllowed)) {
      throw new TargetRefused(host + " is in a network that webhooks may not reach");
    }
  }

  private boolean isAllowed(InetAddress address) {
    return isPublic(address) || allowed.stream().anyMatch(network -> network.contains(address));
  }

  private static boolean isPublic(InetAddress address) {
    return !(address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || Network.SHARED.contains(address)
        || Network.UNIQUE_LOCAL.contains(address));
  }

  private static InetAddress[] resolve(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException _) {
      throw new TargetRefused(host + " is not known");
    }
  }
}
