-- The tree over all entries that have their place, as it is now: one row. Only whoever holds the lock of the sequencer
-- changes it. No entry will come any more with an id up to the floor.
create table ledger_tree (
    only_one boolean primary key default true check (only_one),
    size     bigint  not null check (size >= 0),
    root     bytea   not null check (length(root) = 32),
    floor    bigint  not null
);
insert into ledger_tree (size, root, floor) values (0, sha256(''), 0);

-- Where each entry stands. Two sequencers at once would want the same place, and one of them would fail.
create table ledger_place (
    index     bigint primary key check (index >= 0),
    entry_id  bigint not null unique,
    leaf_hash bytea  not null check (length(leaf_hash) = 32)
);
-- for receipts
create index ledger_place_leaf_hash on ledger_place (leaf_hash);

-- Tiles of hashes (level 0 and above) and bundles of entries (level -1), up to 256 wide, never changed.
create table ledger_tile (
    level   smallint not null check (level between -1 and 7),
    n       bigint   not null check (n >= 0),
    width   smallint not null check (width between 1 and 256),
    content bytea    not null,
    primary key (level, n, width)
);
alter table ledger_tile alter column content set storage external;
create index ledger_tile_partial on ledger_tile (level, n) where width < 256;

-- Every checkpoint that was ever published. Two roots of one size cannot be.
create table ledger_checkpoint (
    size         bigint      primary key check (size >= 0),
    root         bytea       not null check (length(root) = 32),
    note         text        not null,
    published_at timestamptz not null
);

-- What verifies checkpoints, older keys included; the secrets are the vault's.
create table ledger_key (
    number     integer     primary key check (number > 0),
    verifier   text        not null unique,
    since      timestamptz not null,
    retired_at timestamptz
);
