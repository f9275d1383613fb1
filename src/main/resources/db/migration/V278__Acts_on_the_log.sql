-- What administrators did to the keys of the log, also of one that has ended; at the command line nobody is signed in.
create table ledger_act (
    id         bigint      primary key generated always as identity,
    act        text        not null check (act in ('ROTATED', 'RETIRED')),
    verifier   text        not null,
    actor_id   text        not null,
    actor_name text        not null,
    at         timestamptz not null
);
