-- Who did what to a declaration, and when. Entries are added, never changed.
create table audit_entry (
    declaration_id text        not null references declaration deferrable initially deferred,
    id             bigint      not null generated always as identity,
    at             timestamptz not null,
    actor_id       text        not null,
    actor_name     text        not null,
    act            text        not null,
    detail         jsonb       not null,
    primary key (declaration_id, id)
);
