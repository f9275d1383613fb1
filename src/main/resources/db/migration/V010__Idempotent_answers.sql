-- The answer given to a POST with an Idempotency-Key, kept for a day so that a repeated request gets the same one.
create table idempotent_answer (
    caller       text        not null,
    key          text        not null check (length(key) between 1 and 200),
    request_hash bytea       not null check (length(request_hash) = 32),
    status       int         not null check (status between 200 and 399),
    location     text,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotent_answer_created_at on idempotent_answer (created_at);
