-- What administrators did to the keys of the log; at the command line nobody is signed in.
create table ledger_act (
    id         bigint      primary key generated always as identity,
    act        text        not null check (act in ('ROTATED', 'RETIRED')),
    verifier   text        not null references ledger_key (verifier),
    actor_id   text        not null,
    actor_name text        not null,
    at         timestamptz not null
);
