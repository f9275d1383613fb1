-- A numbered, immutable state of the text in all its languages together.
create table wording (
    declaration_id text        not null references declaration deferrable initially deferred,
    number         int         not null check (number >= 1),
    content_hash   bytea       not null check (length(content_hash) = 32),
    written_at     timestamptz not null,
    primary key (declaration_id, number)
);

-- A wording in one language; its blocks in reading order, each {key, type, text}.
create table language_version (
    declaration_id text  not null,
    wording_number int   not null,
    lang           text  not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    standing       text  not null check (standing in ('ORIGINAL', 'OFFICIAL', 'COURTESY')),
    position       int   not null,
    title          text  not null,
    blocks         jsonb not null check (jsonb_typeof(blocks) = 'array'),
    primary key (declaration_id, wording_number, lang),
    foreign key (declaration_id, wording_number) references wording
);

-- The wording that a declaration stands at exists.
alter table declaration
    add foreign key (id, wording_number) references wording deferrable initially deferred;
