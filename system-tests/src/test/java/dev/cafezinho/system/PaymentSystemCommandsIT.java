package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.testkit.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Without Docker: {@code java -jar target/app/external-payment-system.jar --service=worker}. */
@BesideOthers
class PaymentSystemCommandsIT extends PaymentSystemParts {
  private static final Path JAR = Path.of("../target/app/external-payment-system.jar");
  private static final String KEY = "a long random key";
  private static final String DATABASE = TestStore.newName();

  private final FreePorts ports = new FreePorts();

  @Override
  Part start(String service) throws IOException {
    assertThat(JAR).as("what \"mvn package\" makes").exists();
    var port = ports.next();
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString(),
            "--service=" + service,
            "--server.port=" + port);
    command.environment().remove("SPRING_MONGODB_URI");
    command.environment().put("DB_CONNECTION_STRING", TestStore.uri());
    command.environment().put("SPRING_MONGODB_DATABASE", DATABASE);
    command.environment().put("CAFEZINHO_HUB_KEY", KEY);
    command.environment().put("CAFEZINHO_PSP_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
    var process = command.inheritIO().start();
    var url = URI.create("http://localhost:" + port);
    return new Part(url, url, () -> process.destroyForcibly().onExit().join());
  }

  @Override
  String hubKey() {
    return KEY;
  }
}
