-- A citizen's signature before its e-mail address is confirmed. Who it is, is sealed: the name under a key of the row that
-- lives as long as the signature (or to the addressee's key), the address under one that is destroyed within a day.
create table signature_request (
    declaration_id  text        not null,
    id              text        not null,
    wording_number  int         not null,
    -- HMAC-SHA256 of the canonical address under a key of the declaration
    signer_key      bytea       not null check (length(signer_key) = 32),
    -- keyed digests of the link's token and of the code
    token_key       bytea       not null check (length(token_key) = 32),
    code_key        bytea       not null check (length(code_key) = 32),
    code_tries      int         not null default 0,
    visibility      text        not null check (visibility in ('PUBLIC', 'RECIPIENT', 'COUNTED')),
    country         text        check (country ~ '^[A-Z]{2}$'),
    name_sealed     bytea,
    contact_sealed  bytea       not null,
    nonce           bytea       not null check (length(nonce) = 32),
    leaf            bytea       not null,
    -- keyed digests by which an officer finds what looks alike
    domain_key      bytea       not null,
    name_key        bytea,
    source_key      bytea,
    locale          text        not null,
    -- digest of an Idempotency-Key with its request
    repeat_key      bytea       check (length(repeat_key) = 32),
    requested_at    timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    -- whether it then counted, or the person's name stood there already
    counted         boolean,
    -- the mail: due until it is sent or given up
    next_mail_at    timestamptz,
    mail_attempts   int         not null default 0,
    mails           int         not null default 1,
    mailed_at       timestamptz,
    bounced_at      timestamptz,
    primary key (declaration_id, id),
    unique (declaration_id, token_key),
    unique (declaration_id, repeat_key),
    check ((used_at is null) = (counted is null)),
    check ((visibility = 'COUNTED') = (name_sealed is null))
) with (fillfactor = 70);

create index signature_request_mail on signature_request (next_mail_at) where next_mail_at is not null;
create index signature_request_expires on signature_request (expires_at);
