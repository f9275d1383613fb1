-- Procedure files that an administrator has put into use, beside those that ship and those of a directory.
create table procedure_file (
    id         text        primary key,
    file_name  text        not null unique,
    content    text        not null check (length(content) <= 262144),
    created_at timestamptz not null
);

-- Versions that end earlier than their file says.
create table procedure_retirement (
    procedure_id text not null,
    version      text not null,
    valid_to     date not null check (isfinite(valid_to)),
    primary key (procedure_id, version)
);

comment on column procedure_retirement.valid_to is 'the first day on which it is no longer offered';

-- Who put what into use and retired what, when. Entries are added, never changed.
create table procedure_change (
    id           bigint      not null generated always as identity primary key,
    procedure_id text        not null,
    version      text        not null,
    act          text        not null check (act in ('PUT_INTO_USE', 'RETIRED')),
    valid_to     date,
    actor_id     text        not null,
    actor_name   text        not null,
    at           timestamptz not null,
    check ((act = 'RETIRED') = (valid_to is not null))
);

create index procedure_change_of on procedure_change (procedure_id, version, id);

-- Counts what changed in the tables above, so that every instance notices. Whoever changes something holds the row.
create table procedure_revision (
    single   boolean primary key default true check (single),
    revision bigint  not null
);

insert into procedure_revision (revision) values (0);
