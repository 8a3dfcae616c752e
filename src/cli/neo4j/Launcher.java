import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Starts a Neo4j server from its public embedded API: {@code Launcher <home> <configuration file>}. Prints "ready" once it
 * answers, and stops when its standard input ends, so it never outlives the process that started it. A password in the
 * variable CHANJIAO_NEO4J_PASSWORD becomes that of the user neo4j.
 */
public final class Launcher {
    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]), Path.of(arguments[1]));
            System.exit(0);
        } catch (Throwable error) {
            error.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(Path home, Path configuration) throws Exception {
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(configuration).build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        String password = System.getenv("CHANJIAO_NEO4J_PASSWORD");
        if (password != null) {
            service.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        System.out.println("ready");
        while (System.in.read() != -1) {
            // Whatever is typed is ignored; only the end of the input counts.
        }
    }
}
