-- A text as it is being written: rows of blocks with their languages side by side. It changes with every keystroke
-- that is kept; a wording is made of it when an author says so.
create table working_copy (
    declaration_id text        primary key references declaration on delete cascade,
    revision       bigint      not null,
    languages      jsonb       not null check (jsonb_typeof(languages) = 'array'),
    rows           jsonb       not null check (jsonb_typeof(rows) = 'array'),
    changed_at     timestamptz not null
);

comment on column working_copy.revision is 'counts the changes; each cell bears that of its last change';

-- What was written into a cell, so that two who write in it at once are joined, and what could not be joined is kept.
create table cell_edit (
    declaration_id text        not null references declaration on delete cascade,
    revision       bigint      not null,
    key            text        not null,
    lang           text        not null,
    text           text        not null,
    author_name    text        not null,
    at             timestamptz not null,
    aside          boolean     not null default false,
    primary key (declaration_id, revision, key, lang)
);

comment on column cell_edit.aside is 'it could not be joined with what another wrote, and waits for somebody to look';

create index cell_edit_of on cell_edit (declaration_id, key, lang, revision);

-- Who has a text before them, for those who write it with them.
create table text_editor (
    declaration_id text        not null references declaration on delete cascade,
    account_id     text        not null,
    name           text        not null,
    seen_at        timestamptz not null,
    primary key (declaration_id, account_id)
);
