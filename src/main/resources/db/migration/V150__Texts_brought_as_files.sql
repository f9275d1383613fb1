-- A text that somebody has brought, as it was sent: it is read again whenever its preview is looked at, until it is
-- used. An account keeps only its latest few.
create table brought_text (
    id                text        primary key,
    account_id        text        not null,
    declaration_id    text        references declaration on delete cascade,
    procedure_id      text        not null,
    procedure_version text        not null,
    file              bytea       not null check (octet_length(file) <= 2000000),
    file_name         text,
    lang              text,
    brought_at        timestamptz not null
);

comment on column brought_text.declaration_id is 'null: a new draft is to begin with it';
comment on column brought_text.lang is 'what its reader said it is written in; null: it is recognised';

create index brought_text_of_account on brought_text (account_id, brought_at desc);
