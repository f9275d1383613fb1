package org.undersigned.signing.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.signing.Leaf;

/** Logs to try with, what spoils their files, and how a browser is asked about them. */
final class TrialLogs {

    static final String TEXT = "000000000one";
    static final byte[] WORDING = new byte[32];

    static final SigningKey KEY = Logs.key("assembly.example/ledger", 1);
    static final SigningKey OTHER = Logs.key("assembly.example/ledger", 2);
    static final SigningKey ELSEWHERE = Logs.key("elsewhere.example/ledger", 3);

    /** Some at a time, each by a worker of its own; a worker that is asked again stays the same. */
    static final String ASK =
            """
            async requests => {
                const address = document.querySelector('[data-worker]').dataset.worker;
                const ask = request => new Promise(done => {
                    const worker = request.act === 'again' ? window.last : new Worker(address, { type: 'module' });
                    worker.onmessage = ({ data: { progress, fault, result } }) =>
                        progress || done(fault ? `${fault.kind} ${fault.where}` : JSON.stringify(result));
                    worker.postMessage(request);
                    window.last = worker;
                });
                const answers = new Map();
                const waiting = Object.entries(requests);
                const some = async () => {
                    for (let next = waiting.shift(); next; next = waiting.shift()) answers.set(next[0], await ask(next[1]));
                };
                await Promise.all([some(), some(), some(), some(), some(), some()]);
                return Object.fromEntries(answers);
            }""";

    private TrialLogs() {}

    /** What a worker is asked. */
    static Map<String, Object> recount(String name, Map<String, Object> remembered) {
        var request = new LinkedHashMap<String, Object>();
        request.put("act", "recount");
        request.put("log", "/hostile/" + name);
        request.put("count", "/hostile/" + name + "/count.json");
        request.put("text", Map.of("declaration", TEXT, "wording", wording()));
        request.put("remembered", remembered);
        return request;
    }

    /** What a browser remembers. */
    static Map<String, Object> seen(SigningKey key, List<byte[]> all) {
        var lines = Logs.note(key, all).text().split("\n");
        return Map.of(
                "key", key.verifier().toString(), "size", all.size(), "root", lines[2], "at", "2026-11-01T12:00:00Z");
    }

    static String wording() {
        return HexFormat.of().formatHex(WORDING);
    }

    /** What the page of a text tells, when the log had that size. */
    static String figure(int size, int counted, String waiting) {
        return "{\"wording\":\"%s\",\"counted\":%d,\"beforeLog\":0,\"log\":{\"size\":%d},\"waiting\":{%s}}"
                .formatted(wording(), counted, size, waiting);
    }

    /** 600 signatures of one text, of which 4 are withdrawn, and 96 of others. */
    static List<byte[]> entries() {
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < 700; i++) {
            if (i > 0 && i % 175 == 0 || i == 699) {
                all.add(cancel(all.get(i - 10)));
            } else {
                all.add(Leaf.sign(i % 7 == 3 && i < 670 ? "000000000two" : TEXT, WORDING, Leaf.nonce())
                        .bytes());
            }
        }
        return all;
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Leaf.sign(TEXT, WORDING, Leaf.nonce()).bytes())
                .toList();
    }

    static int signed(List<byte[]> all) {
        var recount = new Recount();
        IntStream.range(0, all.size()).forEach(i -> recount.entry(i, all.get(i)));
        return (int) recount.lines().get(0).counted();
    }

    static byte[] cancel(byte[] entry) {
        var leaf = Leaf.parsed(entry);
        return Leaf.cancels(Leaf.Type.WITHDRAW, leaf.declarationId(), WORDING, leaf.commitment(), Leaf.nonce())
                .bytes();
    }

    /** @param to from the end where it is negative */
    static void cut(Path file, int to) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, to < 0 ? bytes.length + to : to));
    }

    static void change(Path file, int at, int to) throws IOException {
        Files.write(file, changed(Files.readAllBytes(file), at, to));
    }

    static byte[] changed(byte[] bytes, int at, int to) {
        var other = bytes.clone();
        other[at] = (byte) to;
        return other;
    }
}
