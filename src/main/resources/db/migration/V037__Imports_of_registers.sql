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
    observations text,
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
comment on column register_import.observations is 'the file itself, where its rows are dated observations';
comment on column register_import.beat_at is 'when whoever works on it last said so';

create index register_import_latest on register_import (created_at desc, id);

-- What it says, entry by entry, in Popolo's words, and what would become of each.
create table register_entry (
    import_id  text    not null references register_import on delete cascade,
    position   int     not null,
    subject    text    not null,
    place      text    not null,
    own_id     text,
    content    jsonb   not null,
    unreadable boolean not null default false,
    fresh_id   text    not null,
    target_id  text,
    verdict    text check (verdict in ('NEW', 'CHANGED', 'ENDED', 'SAME', 'DOUBTFUL', 'REJECTED')),
    remarks    jsonb   not null default '[]',
    decision   text,
    primary key (import_id, position)
-- each is told its verdict in place
) with (fillfactor = 60);

comment on column register_entry.own_id is 'the register''s id of it';
comment on column register_entry.unreadable is 'refused when it was read, with remarks; nothing else changes that';
comment on column register_entry.fresh_id is 'our id of it, should it turn out to be new';
comment on column register_entry.target_id is 'our id of it';
comment on column register_entry.decision is 'of an officer: the id of the person meant, or fresh_id for somebody new';

create index register_entry_own_id on register_entry (import_id, subject, own_id);

-- Names and identifiers of the people in it, to recognise them by.
create table register_name (
    import_id text    not null references register_import on delete cascade,
    position  int     not null,
    main      boolean not null,
    given     text    not null,
    particle  text    not null,
    family    text    not null,
    key       text    not null,
    words     text    not null,
    sound     text    not null,
    sort_key  text    not null
);

create index register_name_of on register_name (import_id, position);

create table register_identifier (
    import_id  text not null references register_import on delete cascade,
    position   int  not null,
    subject    text not null,
    scheme     text not null,
    identifier text not null
);

create index register_identifier_of on register_identifier (import_id, position);
create index register_identifier_same on register_identifier (import_id, subject, identifier, scheme);

-- Its organizations that would be new.
create table register_organization (
    import_id text not null references register_import on delete cascade,
    position  int  not null,
    id        text not null,
    body_id   text not null,
    kind      text not null,
    code      text not null,
    primary key (import_id, position)
);

-- Its memberships with the records that they refer to.
create table register_membership (
    import_id       text not null references register_import on delete cascade,
    position        int  not null,
    person_id       text not null,
    organization_id text not null,
    body_id         text not null,
    kind            text not null,
    role            text not null,
    title           text not null,
    on_behalf_of_id text,
    area_id         text,
    post_id         text,
    event_id        text,
    start_date      text,
    end_date        text,
    valid_from      date,
    valid_to        date,
    existing_id     text,
    primary key (import_id, position)
);

create index register_membership_of_person on register_membership (import_id, person_id);

-- Who of the registry may be meant where that is in doubt.
create table register_candidate (
    import_id text not null,
    position  int  not null,
    person_id text not null references person,
    reason    text not null check (reason in ('IDENTIFIER', 'SAME_NAME', 'LIKE_NAME', 'SAME_BIRTH')),
    primary key (import_id, position, person_id),
    foreign key (import_id, position) references register_entry on delete cascade
);

-- What is told anew joined to what is known: lists grow by what they lack, anything else is replaced.
create function joined(known jsonb, told jsonb) returns jsonb language sql immutable as $$
    select known || coalesce(jsonb_object_agg(t.key, case
        when jsonb_typeof(t.value) = 'array' and jsonb_typeof(known -> t.key) = 'array' then
            (known -> t.key) || coalesce(
                (select jsonb_agg(item order by n) from jsonb_array_elements(t.value) with ordinality as e (item, n)
                 where not (known -> t.key) @> jsonb_build_array(item)), '[]')
        else t.value end), '{}')
    from jsonb_each(told) t
$$;
