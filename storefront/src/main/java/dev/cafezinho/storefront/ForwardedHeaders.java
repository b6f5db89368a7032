package dev.cafezinho.storefront;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;

/**
 * Behind a TLS proxy on a private address the browser's scheme and address are the proxy's word.
 * From any other address such headers count for nothing.
 */
final class ForwardedHeaders extends ForwardedRequestCustomizer {
  static void trustPrivateAddresses(Server server) {
    for (var connector : server.getConnectors()) {
      HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
      if (http != null) {
        HttpConfiguration configuration = http.getHttpConfiguration();
        configuration.addCustomizer(new ForwardedHeaders());
      }
    }
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress ip
            && isPrivate(ip.getAddress())
        ? super.customize(request, responseHeaders)
        : request;
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        // carriers' networks, 100.64.0.0/10 (RFC 6598)
        || (bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64)
        // unique local addresses, fc00::/7 (RFC 4193)
        || (bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc);
  }
}
