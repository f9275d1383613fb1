-- The answer given to a POST with an Idempotency-Key, kept so that a repeated request gets the same one.
create table idempotent_answer (
    caller       text        not null,
    key          text        not null check (length(key) between 1 and 200),
    request_hash bytea       not null,
    status       int,
    location     text,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, key)
);
