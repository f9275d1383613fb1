-- Whoever has signed as a citizen reaches their signature by a mailed link. Everybody who asks is sent one, signed or not,
-- so that asking tells nothing.
create table own_signature_link (
    declaration_id text        not null,
    id             text        not null,
    signer_key     bytea       not null check (length(signer_key) = 32),
    token_key      bytea       not null check (length(token_key) = 32),
    contact_sealed bytea       not null,
    locale         text        not null,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null,
    next_mail_at   timestamptz,
    mail_attempts  int         not null default 0,
    primary key (declaration_id, id),
    unique (declaration_id, token_key)
);

create index own_signature_link_mail on own_signature_link (next_mail_at) where next_mail_at is not null;
create index own_signature_link_expires on own_signature_link (expires_at);
