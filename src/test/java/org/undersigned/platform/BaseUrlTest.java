package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaseUrlTest {

    private static final int ABOVE_THAT_OF_THE_FILE = 500;

    @Test
    void links_lead_to_the_port_that_it_listens_on() throws IOException {
        assertEquals("http://localhost:8080", with(Map.of()));
        assertEquals("http://localhost:8097", with(Map.of("quarkus.http.port", "8097")));
    }

    @Test
    void links_lead_where_the_operator_says() throws IOException {
        assertEquals("https://assembly.example", with(Map.of("undersigned.base-url", "https://assembly.example")));
    }

    /** As it is read from what ships, and from what the operator says beside it. */
    private static String with(Map<String, String> said) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(BaseUrl.class.getResource("/application.properties")))
                .withSources(new PropertiesConfigSource(said, "the operator", ABOVE_THAT_OF_THE_FILE))
                .build()
                .getValue("undersigned.base-url", String.class);
    }
}
