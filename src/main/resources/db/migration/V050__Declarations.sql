-- What is co-signed, and its place in the life cycle. The id is also its address until a number is given.
create table declaration (
    id                text        primary key,
    ref               text        not null unique,
    body_id           text        not null references organization,
    procedure_id      text        not null,
    procedure_version text        not null,
    state             text        not null check (state in ('DRAFT', 'GATHERING', 'SUBMITTED', 'RETURNED', 'OPEN',
                                                            'CLOSED', 'INADMISSIBLE', 'WITHDRAWN', 'LAPSED')),
    originator_id     text        not null references person,
    wording_number    int         not null check (wording_number >= 1),
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    number            int         check (number > 0),
    document_number   int         check (document_number > 0),
    published_on      date,
    closed_at         timestamptz,
    ground            text,
    remark            text,
    revision          int         not null,
    -- what is published has its date and document number, and nothing else has
    check ((state in ('OPEN', 'CLOSED')) = (published_on is not null)),
    check ((state in ('OPEN', 'CLOSED')) = (document_number is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'INADMISSIBLE') = (ground is not null)),
    unique (procedure_id, number),
    unique (body_id, document_number)
);

create index declaration_by_state on declaration (state, published_on desc, id);
create index declaration_by_originator on declaration (originator_id);
