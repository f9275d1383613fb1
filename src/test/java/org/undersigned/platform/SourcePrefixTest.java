package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePrefixTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, c00002",
        "192.0.2.200, c00002",
        "2001:db8:1:2ff::1, 20010db8000102",
        "2001:db8:1:200:aaaa::1, 20010db8000102",
        "fe80::1%eth0, fe800000000000",
        "dead.beef, local",
        "example.org, local",
        "999.1.1.1, local",
        "a:b, local"
    })
    void a_network_counts_as_one_source_and_no_name_is_looked_up(String host, String prefix) {
        assertEquals(prefix, SourcePrefix.of(host));
    }
}
