-- The key-encryption keys under which something here is or was wrapped; the keys themselves are never in a database.
-- A service whose ring lacks one of them does not start. The one added last is the one that wraps.
create table kek (
    id       text        primary key,
    added_at timestamptz not null
);
