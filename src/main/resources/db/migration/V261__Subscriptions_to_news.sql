-- A mailbox that gets news of a text. Nothing of it leads to a signature: its id, the key under which the address lies
-- sealed and the digest that recognises the mailbox are its own, and of time it tells the day.
create table news_subscription (
    declaration_id text     not null,
    id             text     not null,
    -- HMAC-SHA256 of the mailbox under a key of the declaration for this purpose alone
    mailbox_key    bytea    not null check (length(mailbox_key) = 32),
    -- keyed digest of the token that ends it
    token_key      bytea    not null check (length(token_key) = 32),
    contact_sealed bytea    not null,
    locale         text     not null,
    since          date     not null,
    -- mails that came back one after the other, and whether the last one did
    came_back      smallint not null default 0 check (came_back >= 0),
    last_came_back boolean  not null default false,
    primary key (declaration_id, id),
    unique (declaration_id, mailbox_key),
    unique (declaration_id, token_key)
);
