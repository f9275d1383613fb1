package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {

    /** As servers write them (RFC 3464, appendix E). */
    static String report(String action, String messageId) {
        return """
                From: MAILER-DAEMON@relay.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                	boundary="=_b1"

                This is a MIME-encapsulated message.

                --=_b1
                Content-Type: text/plain

                I could not deliver it. Action: failed

                --=_b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; zoe@member.example
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <zoe@member.example>:
                    no such user here

                --=_b1
                Content-Type: message/rfc822

                Message-ID: <%s>
                Subject: You are asked to sign

                Message-ID: <of-the-body@localhost>

                --=_b1--
                """
                .formatted(action, messageId);
    }

    @Test
    void a_failed_delivery_tells_the_mail_and_what_the_server_said() {
        var told = new DeliveryReport("abc@localhost", "550 5.1.1 <zoe@member.example>: no such user here");
        assertEquals(Optional.of(told), DeliveryReport.of(report("failed", "abc@localhost")));
        assertEquals(
                Optional.of(told),
                DeliveryReport.of(report("Failed", "abc@localhost").replace("\n", "\r\n")));
    }

    @Test
    void without_words_of_the_server_its_code_is_told_and_headers_alone_are_enough() {
        var report = report("failed", "abc@localhost")
                .replaceAll("Diagnostic-Code:.*\\n.*\\n", "")
                .replace("message/rfc822", "text/rfc822-headers");
        assertEquals(Optional.of(new DeliveryReport("abc@localhost", "5.1.1")), DeliveryReport.of(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", ""})
    void what_did_not_fail_is_no_bounce(String action) {
        assertEquals(Optional.empty(), DeliveryReport.of(report(action, "abc@localhost")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no headers at all",
                "Content-Type: multipart/report\n\nno boundary",
                "Content-Type: multipart/report; boundary=x\n\n--x\nnever ends",
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nAction: failed\n--x--",
                "Content-Type: text/plain\n\nAction: failed\nMessage-ID: <a@localhost>"
            })
    void what_is_no_report_says_nothing(String message) {
        assertEquals(Optional.empty(), DeliveryReport.of(message));
    }
}
