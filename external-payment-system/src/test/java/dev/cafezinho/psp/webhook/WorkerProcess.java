package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.application.ExternalPaymentSystemApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** A worker that can be killed: a process of its own on the store of a server. */
final class WorkerProcess {
  private WorkerProcess() {}

  static Process start(PspServer beside) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(ExternalPaymentSystemApplication.class.getName());
    command.addAll(beside.arguments());
    command.add("--cafezinho.psp.service=worker");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "worker.log").toFile())
        .start();
  }
}
