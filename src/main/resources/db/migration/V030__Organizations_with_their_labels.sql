create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- What people belong to. A body (assembly, organisation of its own) is its own body, so that (id, body, kind) can be
-- referred to as a whole and a membership cannot claim another body or kind than its organization's.
create table organization (
    id           text    primary key,
    body_id      text    not null references organization,
    kind         text    not null check (kind in ('ASSEMBLY', 'DELEGATION', 'GROUP', 'PARTY', 'COMMITTEE', 'NGO')),
    code         text    not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}$'),
    non_attached boolean not null default false,
    founded      date    check (isfinite(founded)),
    dissolved    date    check (isfinite(dissolved)),
    unique (id, body_id, kind),
    unique (body_id, kind, code),
    check (founded < dissolved),
    check (not non_attached or kind = 'GROUP'),
    check (case kind when 'ASSEMBLY' then body_id = id when 'DELEGATION' then body_id <> id
                     when 'GROUP' then body_id <> id when 'COMMITTEE' then body_id <> id else true end)
);

comment on column organization.body_id is 'the body that it belongs to; a body belongs to itself';
comment on column organization.non_attached is 'stands where a group would and is none (PACE: NR, "not registered")';
comment on column organization.dissolved is 'the first day on which it is no more';

-- A body is known by its code alone ("pace").
create unique index organization_body_code on organization (code) where body_id = id;

-- Names change by date and language; the organization remains. Of one form in one language there is one a day.
create table organization_label (
    organization_id text not null references organization on delete cascade,
    language        text not null check (language ~ '^[a-z]{2,3}$'),
    form            text not null check (form in ('NAME', 'ABBREVIATION')),
    label           text not null check (length(label) between 1 and 300),
    key             text not null check (key <> ''),
    valid_from      date check (isfinite(valid_from)),
    valid_to        date check (isfinite(valid_to)),
    valid           daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (valid_from < valid_to),
    exclude using gist (organization_id with =, language with =, form with =, valid with &&)
);

comment on column organization_label.key is 'the label without case, accents and punctuation, to recognise it by';
comment on column organization_label.valid_to is 'the first day on which it is no longer said';

create index organization_label_key on organization_label (key);
