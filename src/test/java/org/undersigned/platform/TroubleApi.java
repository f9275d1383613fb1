package org.undersigned.platform;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Every way in which a request can fail, and an act that must be done once. */
@Path("/api/v1/test")
@PermitAll
public class TroubleApi {

    static final AtomicInteger ACTS = new AtomicInteger();

    /** Something with a part in it. */
    public record Order(@NotBlank String title, @Min(1) int count, @Valid List<Part> parts) {
        /** A part. */
        public record Part(@NotBlank String name) {}
    }

    /** What an act answers. */
    public record Done(String title, int act) {}

    @POST
    @Path("orders")
    public Order order(@Valid Order order) {
        return order;
    }

    @POST
    @Path("acts")
    @Transactional
    @Idempotent
    public Response act(Order order) throws InterruptedException {
        if (order.count() == 0) {
            throw Refusal.field("count", "error_field_missing");
        }
        var act = ACTS.incrementAndGet();
        Thread.sleep(100);
        return Response.created(URI.create("/api/v1/test/acts/" + act))
                .entity(new Done(order.title(), act))
                .build();
    }

    @GET
    @Path("refusals/{kind}")
    public String refuse(@PathParam("kind") Refusal.Kind kind) {
        throw Refusal.of(kind, "error_home");
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret of the machine room");
    }

    @GET
    @Path("away")
    public String away() {
        throw new IllegalStateException("secret of the machine room", new SQLException("shutting down", "57P01"));
    }

    @GET
    @Path("office")
    @RolesAllowed("table-office")
    public String office() {
        return "open";
    }

    @GET
    @Path("undeclared.json")
    @DenyAll
    public String undeclared() {
        return "never";
    }

    @GET
    @Path("pages")
    public Response pages(@Context UriInfo uri) {
        return Response.ok().links(Paging.of(uri).links(uri, 95)).build();
    }
}
