-- What an officer ordered against signatures of citizens that look wrong. Nothing is deleted here: that a measure was
-- taken back is written beside it.
create table measure (
    declaration_id  text        not null references declaration,
    id              text        not null,
    wording_number  int         not null,
    act             text        not null check (act in ('HOLD', 'INVALIDATE')),
    reason          text        not null check (reason in ('AUTOMATED', 'NOT_A_PERSON', 'DUPLICATE_PERSON', 'FORGED')),
    -- for the record, never public
    remark          text,
    -- keyed digests, times, country, visibility; all of it holds
    condition       jsonb       not null,
    state           text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'REVERSING', 'REVERSED')),
    -- as they were when it was confirmed
    expected        int         not null check (expected > 0),
    expected_all    boolean     not null,
    rows_to_see     int         not null,
    -- how far it is; it goes on behind the last id
    rows_seen       int         not null default 0,
    last_id         text        not null default '',
    touched         int         not null default 0,
    touched_public  int         not null default 0,
    reinstated      int         not null default 0,
    ordered_at      timestamptz not null,
    ordered_by      text        not null,
    ordered_name    text        not null,
    ended_at        timestamptz,
    reversal_at     timestamptz,
    reversal_by     text,
    reversal_name   text,
    reversal_remark text,
    reversed_at     timestamptz,
    primary key (declaration_id, id),
    check ((state = 'RUNNING') = (ended_at is null)),
    check ((state in ('REVERSING', 'REVERSED')) = (reversal_at is not null)),
    check ((state = 'REVERSED') = (reversed_at is not null))
);

-- one at a time on a text, whoever orders it
create unique index measure_under_way on measure (declaration_id) where state in ('RUNNING', 'REVERSING');

-- Which signatures a measure touched, for good: the end itself stands only as long as it holds.
create table measure_signature (
    declaration_id text    not null,
    measure_id     text    not null,
    signature_id   text    not null,
    reinstated     boolean not null default false,
    primary key (declaration_id, measure_id, signature_id)
);
