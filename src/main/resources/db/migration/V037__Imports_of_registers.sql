-- A register that was sent, read and compared; applied when somebody says so.
create table register_import (
    id           text        primary key,
    register     text        not null check (length(register) between 1 and 100),
    body_id      text        references organization,
    file_name    text        not null,
    format       text        not null,
    bytes        bigint      not null,
    bytes_read   bigint      not null default 0,
    state        text        not null check (state in ('READING', 'COMPARING', 'READY', 'APPLYING', 'APPLIED', 'REFUSED',
                                                       'DISCARDED')),
    complete_on  date,
    refusal      jsonb,
    counts       jsonb       not null default '{}',
    fingerprint  text,
    created_by   text        not null,
    creator_name text        not null,
    created_at   timestamptz not null,
    beat_at      timestamptz not null,
    applied_by   text,
    applied_at   timestamptz
);

comment on column register_import.register is 'whose ids these are: the scheme under which its ids are kept';
comment on column register_import.complete_on is 'it lists everybody: what it no longer has, ended before this day';
comment on column register_import.fingerprint is 'of what would change; applying something else is refused';
comment on column register_import.beat_at is 'when whoever works on it last said so';

create index register_import_latest on register_import (created_at desc, id);

-- What it says, entry by entry, in Popolo's words, and what would become of each.
create table register_entry (
    import_id text  not null,
    position  int   not null,
    subject   text  not null,
    place     text  not null,
    own_id    text,
    content   jsonb not null,
    valid_from date,
    valid_to   date,
    fresh_id  text  not null,
    target_id text,
    verdict   text  check (verdict in ('NEW', 'CHANGED', 'ENDED', 'SAME', 'DOUBTFUL', 'REJECTED')),
    remarks   jsonb not null default '[]',
    decision  text,
    primary key (import_id, position)
);

comment on column register_entry.own_id is 'the register''s id of it';
comment on column register_entry.fresh_id is 'our id of it, should it turn out to be new';
comment on column register_entry.target_id is 'our id of it';
comment on column register_entry.decision is 'of an officer: the id of the person meant, or fresh_id for somebody new';

create index register_entry_own_id on register_entry (import_id, subject, own_id);
create index register_entry_verdict on register_entry (import_id, verdict, position);
