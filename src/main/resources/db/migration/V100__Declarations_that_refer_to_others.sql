-- A joint motion stands in the place of the motions of its signatories; an amendment is tabled to one text.
create table declaration_relation (
    declaration_id text not null references declaration on delete cascade,
    kind           text not null check (kind in ('REPLACES', 'AMENDS')),
    other_id       text not null references declaration,
    primary key (declaration_id, kind, other_id),
    check (declaration_id <> other_id)
);

create index declaration_relation_of on declaration_relation (other_id, kind);
create unique index declaration_amends_one on declaration_relation (declaration_id) where kind = 'AMENDS';
create unique index declaration_replaced_once on declaration_relation (other_id) where kind = 'REPLACES';
