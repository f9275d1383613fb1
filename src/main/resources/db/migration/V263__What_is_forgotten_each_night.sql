-- What was forgotten in which night. One instance takes a kind for the night; where it fails or stops, another one takes it
-- again later.
create table retention_run (
    word       text        not null,
    night      date        not null,
    started_at timestamptz not null,
    beat_at    timestamptz not null,
    ended_at   timestamptz,
    forgotten  bigint      not null default 0,
    attempts   int         not null default 1,
    failure    text,
    primary key (word, night)
);

-- Of which texts a kind is gone for good, so that nobody looks through all their rows each night.
create table forgotten_text (
    declaration_id text        not null references declaration,
    word           text        not null,
    at             timestamptz not null,
    primary key (declaration_id, word)
);

-- When a text came to its end: from then on the time runs for which what was given under it is kept.
create view text_end as
select id as declaration_id, coalesce(closed_at, submitted_at, created_at) as ended_at from declaration
where state in ('CLOSED', 'INADMISSIBLE', 'WITHDRAWN', 'LAPSED');
