package org.undersigned.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.undersigned.platform.KeyDirectory;
import org.undersigned.platform.TestKeyDirectory;

/** The vault of one instance of the service; several may share a database and a directory of keys. */
final class Instance {

    final KeysDatabase database = new KeysDatabase();
    final KeyRing ring = new KeyRing();
    final RowKeys rowKeys = new RowKeys();
    final IndexKeys indexKeys = new IndexKeys();
    final BlindIndex index = new BlindIndex();
    final Tokens tokens = new Tokens();
    final Rewrapping rewrapping = new Rewrapping();
    final FileKeys files;

    Instance(DataSource source, Path directory) {
        this(source, TestKeyDirectory.at(directory), Optional.empty());
    }

    Instance(DataSource source, KeyDirectory directory, Optional<Path> credentials) {
        files = new FileKeys(directory, Clock.systemUTC(), credentials);
        database.source = source;
        ring.provider = files;
        ring.database = database;
        rowKeys.ring = ring;
        rowKeys.database = database;
        indexKeys.ring = ring;
        indexKeys.database = database;
        index.keys = indexKeys;
        tokens.keys = indexKeys;
        rewrapping.ring = ring;
        rewrapping.provider = files;
        rewrapping.database = database;
        at(Duration.ZERO);
    }

    /** Its time is that much later than everybody else's. */
    Instance at(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        ring.clock = clock;
        rowKeys.clock = clock;
        indexKeys.clock = clock;
        rewrapping.clock = clock;
        return this;
    }

    Instance started() {
        ring.open();
        return this;
    }
}
