import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * The runner's own main says nothing of what goes wrong, and takes no port above 9299. Arguments: the port for clients,
 * the port for nodes, the folder of the data.
 */
public final class OneNode {
  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    var runner = new OpenSearchRunner();
    runner.setMaxHttpPort(port);
    runner.onBuild(
        (number, settings) -> {
          settings.put("network.host", "127.0.0.1");
          settings.put("transport.port", arguments[1]);
          settings.put("discovery.type", "single-node");
          // A full disk is the developer's to notice: the node must not turn read-only at 95 %.
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
    try {
      // Nodes are counted from 1, and so are their ports.
      runner.build(
          OpenSearchRunner.newConfigs()
              .basePath(arguments[2])
              .clusterName("things-to-do")
              .numOfNode(1)
              .baseHttpPort(port - 1));
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    // The node's own threads keep no process alive.
    Thread.currentThread().join();
  }

  private static void close(OpenSearchRunner runner) {
    try {
      runner.close();
    } catch (Exception failure) {
      failure.printStackTrace();
    }
  }
}
