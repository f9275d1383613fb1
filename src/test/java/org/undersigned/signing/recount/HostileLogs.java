package org.undersigned.signing.recount;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestPath;

/** Logs that tests make, at an address from which a page may fetch them; some files do not come as they should. */
@Path("/hostile")
@PermitAll
public class HostileLogs {

    static final Map<String, java.nio.file.Path> FOLDERS = new ConcurrentHashMap<>();

    /** What becomes of a file, by log and path. */
    static final Map<String, String> MISCHIEF = new ConcurrentHashMap<>();

    @GET
    @Path("{log}/{path: .+}")
    public Response file(@RestPath String log, @RestPath String path) throws IOException {
        var file = FOLDERS.get(log).resolve(path);
        switch (MISCHIEF.getOrDefault(log + "/" + path, "")) {
            case "endless" -> {
                StreamingOutput endless = out -> {
                    for (int i = 0; i < 1_000; i++) {
                        out.write(new byte[65_536]);
                    }
                };
                return Response.ok(endless).build();
            }
            case "broken" -> {
                return Response.serverError().build();
            }
            default -> {
                return Files.isRegularFile(file)
                        ? Response.ok(Files.readAllBytes(file))
                                .header("Cache-Control", "no-store")
                                .build()
                        : Response.status(404).build();
            }
        }
    }
}
