package org.undersigned;

import static io.restassured.RestAssured.when;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class StartTest {

    @Test
    void the_service_is_ready_on_a_real_database() {
        when().get("/q/health/ready").then().statusCode(200);
    }
}
