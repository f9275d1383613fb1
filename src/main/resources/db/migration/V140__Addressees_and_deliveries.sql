-- To whom a text is addressed, in order.
create table addressee (
    declaration_id text        not null references declaration,
    id             text        not null,
    position       int         not null check (position >= 1),
    name           text        not null check (name <> ''),
    office         text        not null,
    lang           text        not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    -- of whoever keeps the addressees, and of nobody else
    email          text,
    added_at       timestamptz not null,
    primary key (declaration_id, id),
    unique (declaration_id, position) deferrable initially deferred
);

-- That the text was handed over. The addressee is told as it was then.
create table delivery (
    declaration_id text        not null references declaration,
    id             text        not null,
    addressee_id   text        not null,
    addressee      text        not null,
    delivered_on   date        not null,
    delivered_by   text        not null,
    means          text        not null check (means in ('BY_HAND', 'POST', 'EMAIL', 'PORTAL')),
    wording_number int         not null,
    signatures     int         not null check (signatures >= 0),
    recorded_at    timestamptz not null,
    primary key (declaration_id, id),
    foreign key (declaration_id, addressee_id) references addressee,
    foreign key (declaration_id, wording_number) references wording
);

-- What was handed over, byte by byte.
create table dossier_file (
    declaration_id text  not null,
    delivery_id    text  not null,
    kind           text  not null check (kind in ('PDF', 'DATA')),
    content        bytea not null,
    sha256         bytea not null check (sha256 = sha256(content)),
    primary key (declaration_id, delivery_id, kind),
    foreign key (declaration_id, delivery_id) references delivery
);
