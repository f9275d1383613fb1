-- What was read of the published log so far, up to that place: one row. Whoever reads on holds it.
create table recount_reach (
    only_one boolean primary key default true check (only_one),
    size     bigint  not null check (size >= 0)
);
insert into recount_reach (size) values (0);

-- How many entries of each kind a text has among those, in one wording. The reason is that of an invalidation.
create table recount_line (
    declaration_id text  not null,
    wording_hash   bytea not null check (length(wording_hash) = 32),
    type           text  not null check (type in ('SIGN', 'WITHDRAW', 'INVALIDATE')),
    reason         text  not null default '',
    n              bigint not null check (n > 0),
    primary key (declaration_id, wording_hash, type, reason)
);

-- Where each end of a name stands, and the commitment of what it cancels. All of it is public, and leads to nobody.
create table recount_cancel (
    declaration_id text   not null,
    wording_hash   bytea  not null check (length(wording_hash) = 32),
    index          bigint not null check (index >= 0),
    type           text   not null check (type in ('WITHDRAW', 'INVALIDATE')),
    reason         text   not null default '',
    cancelled      bytea  not null check (length(cancelled) = 32),
    primary key (declaration_id, wording_hash, index)
);
