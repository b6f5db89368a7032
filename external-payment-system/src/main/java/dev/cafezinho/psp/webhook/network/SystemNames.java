package dev.cafezinho.psp.webhook.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the operating system, for a limited time, and on threads of its own: a look-up holds the
 * thread that a virtual thread runs on, and there are only as many of those as processors.
 */
@Component
class SystemNames implements Names, DisposableBean {
  private static final int SECONDS = 5;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("names-", 0).factory());

  @Override
  public InetAddress[] lookUp(String host) throws UnknownHostException {
    var answer = threads.submit(() -> InetAddress.getAllByName(host));
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException _) {
      throw new UnknownHostException(host + " is not known");
    } catch (TimeoutException _) {
      throw new UnknownHostException(host + " was not found in time");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("Stopped while looking for " + host);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
