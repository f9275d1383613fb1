-- "On this day this person was in this organization, says this source." Kept for good: memberships of the source
-- "observation" are inferred from these rows alone, so the order of imports does not matter.
create table affiliation_observation (
    person_id       text not null references person on delete cascade,
    organization_id text not null,
    body_id         text not null,
    kind            text not null check (kind in ('DELEGATION', 'GROUP')),
    observed_on     date not null check (isfinite(observed_on)),
    source          text not null check (length(source) between 1 and 200),
    recorded_at     timestamptz not null,
    primary key (person_id, organization_id, observed_on, source),
    foreign key (organization_id, body_id, kind) references organization (id, body_id, kind) on update cascade,
    -- nobody is in two groups, or in two delegations, of one body on the same day
    constraint observation_one_a_day exclude using gist (
        person_id with =, body_id with =, kind with =, observed_on with =, organization_id with <>)
);

-- Who is meant by a name in a delegation. The key makes one person out of two imports that meet the same new name.
create table delegation_name (
    delegation_id text not null references organization,
    key           text not null check (key <> ''),
    person_id     text not null references person on delete cascade,
    primary key (delegation_id, key)
);

create index delegation_name_of_person on delegation_name (person_id);
