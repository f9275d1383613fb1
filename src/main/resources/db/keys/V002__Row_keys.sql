-- A key for each row of the other database that holds sealed personal data. Destroying the key destroys what it sealed,
-- in every backup of the other database, too. No foreign key to kek: keys are kept by the hundred at once.
create table row_key (
    id      text  collate "C" primary key,
    wrapped bytea not null,
    kek     text  not null,
    -- until the sweep has found the row for which it was made; afterwards it tells no day
    made_on date
) with (autovacuum_vacuum_scale_factor = 0.02);
create index row_key_to_sweep on row_key (made_on) where made_on is not null;
