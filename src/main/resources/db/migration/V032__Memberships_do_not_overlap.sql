-- Who belonged to what, and when.
create table membership (
    id              text not null primary key,
    person_id       text not null references person on delete cascade,
    organization_id text not null,
    body_id         text not null,
    kind            text not null,
    role            text not null check (role in ('REPRESENTATIVE', 'SUBSTITUTE', 'MEMBER', 'CHAIR', 'VICE_CHAIR')),
    valid_from      date check (isfinite(valid_from)),
    valid_to        date check (isfinite(valid_to)),
    period          daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    source          text not null check (length(source) between 1 and 200),
    recorded_at     timestamptz not null,
    -- body and kind are the organization's own: the constraint below rests on them
    foreign key (organization_id, body_id, kind) references organization (id, body_id, kind) on update cascade,
    check (valid_from < valid_to),
    -- at most one delegation and one group of a body at a time
    constraint membership_one_at_a_time exclude using gist (
        person_id with =, body_id with =, kind with =, period with &&) where (kind in ('DELEGATION', 'GROUP'))
);

comment on column membership.valid_to is 'the first day on which it is over';
comment on column membership.source is '"observation" where it is inferred from affiliation_observation';

create index membership_of_person on membership (person_id);
create index membership_of_organization on membership (organization_id);
