import java.util.Arrays;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local listens on every interface and has no setting for it. Arguments: the address, then its own. */
public final class DynamoDbOnLoopback {
  public static void main(String[] arguments) throws Exception {
    DynamoDBProxyServer proxy =
        ServerRunner.createServerFromCommandLineArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
    Connector[] connectors = jettyOf(proxy).getConnectors();
    if (connectors.length == 0) throw new IllegalStateException("no connector to bind");
    for (Connector connector : connectors) ((ServerConnector) connector).setHost(arguments[0]);
    proxy.start();
    proxy.join();
  }

  private static Server jettyOf(DynamoDBProxyServer proxy) throws ReflectiveOperationException {
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    return (Server) field.get(proxy);
  }
}
