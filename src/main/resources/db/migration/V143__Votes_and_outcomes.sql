-- A vote (Popolo's vote event). What was recorded by mistake is revoked, never changed.
create table vote (
    declaration_id text        not null references declaration,
    id             text        not null,
    held_on        date        not null,
    result         text        not null check (result in ('PASS', 'FAIL')),
    yes            int         not null check (yes >= 0),
    no             int         not null check (no >= 0),
    abstain        int         not null check (abstain >= 0),
    -- [{group, yes, no, abstain}] in the order in which they were told
    groups         jsonb       not null check (jsonb_typeof(groups) = 'array'),
    recorded_at    timestamptz not null,
    revoked_at     timestamptz,
    primary key (declaration_id, id)
);

-- Two officers record one vote once.
create unique index vote_told_once on vote (declaration_id, held_on, result, yes, no, abstain) where revoked_at is null;

-- What became of a text, as its procedure names it.
create table outcome (
    declaration_id text        not null references declaration,
    id             text        not null,
    kind           text        not null,
    happened_on    date        not null,
    reference      text,
    -- by language
    note           jsonb       not null check (jsonb_typeof(note) = 'object'),
    recorded_at    timestamptz not null,
    revoked_at     timestamptz,
    primary key (declaration_id, id)
);

-- What cannot both be true.
create unique index outcome_decided_once on outcome (declaration_id)
    where revoked_at is null and kind in ('ADOPTED', 'REJECTED');
create unique index outcome_verified_once on outcome (declaration_id)
    where revoked_at is null and kind in ('VERIFIED', 'INSUFFICIENT');
create unique index outcome_told_once on outcome (declaration_id, kind, happened_on) where revoked_at is null;
