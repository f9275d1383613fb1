-- Every version of a procedure that an instance has read, with the file that it was read from: what was tabled under a
-- version stays readable when the file is changed or gone.
create table procedure_version (
    procedure_id  text        not null,
    version       text        not null,
    file_name     text        not null,
    content       text        not null check (length(content) <= 262144),
    rules         text        not null check (rules ~ '^[0-9a-f]{64}$'),
    first_seen_at timestamptz not null,
    primary key (procedure_id, version)
);

comment on column procedure_version.content is 'the whole YAML file; it may hold other versions, too';
comment on column procedure_version.rules is 'SHA-256 of the rules of this version as read';
