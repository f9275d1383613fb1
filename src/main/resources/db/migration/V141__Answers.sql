-- An answer that is expected, or has come.
create table answer (
    declaration_id text        not null references declaration,
    id             text        not null,
    kind           text        not null check (kind in ('RESPONSE', 'DEBATE')),
    -- null where nobody in particular owes it
    addressee_id   text,
    sender         text        not null,
    expected_on    date,
    due_on         date        check (due_on >= expected_on),
    received_on    date,
    text           text,
    lang           text,
    link           text,
    file_name      text,
    recorded_at    timestamptz not null,
    revision       int         not null,
    primary key (declaration_id, id),
    foreign key (declaration_id, addressee_id) references addressee,
    check (expected_on is not null or received_on is not null),
    check ((text is null) = (lang is null)),
    check (received_on is not null or coalesce(text, link, file_name) is null)
);

-- The document of an answer.
create table answer_file (
    declaration_id text  not null,
    answer_id      text  not null,
    content        bytea not null check (length(content) <= 10485760),
    sha256         bytea not null check (sha256 = sha256(content)),
    primary key (declaration_id, answer_id),
    foreign key (declaration_id, answer_id) references answer
);
