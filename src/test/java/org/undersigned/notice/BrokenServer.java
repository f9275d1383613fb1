package org.undersigned.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that hangs up on whoever comes first when the mail is to follow, and takes the mail of the next (RFC 5321);
 * or one that knows no mailbox.
 */
final class BrokenServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger conversations = new AtomicInteger();
    private final String recipient;
    private final List<Socket> talking = new CopyOnWriteArrayList<>();

    BrokenServer(int port) throws IOException {
        this(port, "250 ok");
    }

    /** Answers so to each recipient. */
    BrokenServer(int port, String recipient) throws IOException {
        this.recipient = recipient;
        socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        new Thread(this::serve).start();
    }

    int conversations() {
        return conversations.get();
    }

    /** Clients keep a conversation for later, so the next one does not wait for its end. */
    private void serve() {
        try {
            while (true) {
                var client = socket.accept();
                talking.add(client);
                var hangsUp = conversations.incrementAndGet() == 1 && recipient.startsWith("250");
                new Thread(() -> talk(client, hangsUp)).start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket client, boolean hangsUp) {
        try (client) {
            speak(client, hangsUp);
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void speak(Socket client, boolean hangsUp) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        says(client, "220 here");
        boolean data = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    says(client, "250 taken");
                }
            } else if (line.startsWith("DATA") && hangsUp) {
                return;
            } else if (line.startsWith("DATA")) {
                data = true;
                says(client, "354 go on");
            } else if (line.startsWith("RCPT")) {
                says(client, recipient);
            } else if (line.startsWith("QUIT")) {
                says(client, "221 bye");
                return;
            } else {
                says(client, "250 ok");
            }
        }
    }

    private static void says(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : talking) {
            client.close();
        }
    }
}
