-- The link by which a represented person reaches the page of their own: one at a time, of which only a digest is kept. Where
-- it is mailed, the address lies sealed under a key of its own until the link is over.
create table represented_invitation (
    declaration_id text        not null,
    id             text        not null,
    person_id      text        not null,
    token_key      bytea       not null check (length(token_key) = 32),
    by_mail        boolean     not null,
    contact_sealed bytea,
    locale         text        not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    next_mail_at   timestamptz,
    mail_attempts  int         not null default 0,
    mailed_at      timestamptz,
    bounced_at     timestamptz,
    primary key (declaration_id, id),
    unique (declaration_id, person_id),
    unique (declaration_id, token_key),
    foreign key (declaration_id, person_id) references represented_person on delete cascade,
    check (by_mail or contact_sealed is null)
);

create index represented_invitation_mail on represented_invitation (next_mail_at) where next_mail_at is not null;
create index represented_invitation_expires on represented_invitation (expires_at) where contact_sealed is not null;
