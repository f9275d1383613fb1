package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Secrets in mails and what is kept of them. */
class TokensTest extends VaultCase {

    @Test
    void a_token_is_found_by_what_was_kept_of_it() {
        var token = Tokens.next();
        var kept = here.tokens.kept("confirmation", token);
        assertEquals(43, token.length());
        assertEquals(32, kept.length);
        assertArrayEquals(kept, instance().started().tokens.kept("confirmation", token));
        assertTrue(here.tokens.match(kept, "confirmation", token));
        assertFalse(here.tokens.match(kept, "withdrawal", token));
        assertFalse(here.tokens.match(kept, "confirmation", Tokens.next()));
    }

    @Test
    void a_code_has_eight_digits_and_equal_codes_are_not_kept_alike() {
        var codes = IntStream.range(0, 1000).mapToObj(i -> Tokens.code()).collect(Collectors.toSet());
        assertTrue(codes.stream().allMatch(code -> code.matches("[0-9]{8}")));
        assertTrue(codes.size() > 990);
        assertFalse(Arrays.equals(here.tokens.kept("code:a", "12345678"), here.tokens.kept("code:b", "12345678")));
    }
}
