-- A key for each blind index. A row without purpose and key is a tombstone: the keys of that scope were destroyed, and
-- no new ones may be made in silence.
create table index_key (
    scope   text not null,
    purpose text not null,
    wrapped bytea,
    kek     text,
    primary key (scope, purpose),
    check ((purpose = '') = (wrapped is null)),
    check ((wrapped is null) = (kek is null))
);
