-- What registers of members hold beyond names and groups, in Popolo's words. What has no column of its own stands in
-- "details" under Popolo's name for it, as it was supplied, so that nothing of a register is lost.
create table area (
    id             text primary key,
    name           text        not null check (length(name) between 1 and 400),
    classification text        not null default '',
    parent_id      text        references area check (parent_id <> id),
    details        jsonb       not null default '{}' check (jsonb_typeof(details) = 'object'),
    source         text        not null check (length(source) between 1 and 200),
    recorded_at    timestamptz not null
);

-- the kinds that there are, and more that registers know
alter table organization
    drop constraint organization_kind_check,
    add constraint organization_kind_check check (
        kind in ('ASSEMBLY', 'DELEGATION', 'GROUP', 'PARTY', 'COMMITTEE', 'NGO', 'OTHER')),
    add column classification text not null default '',
    add column parent_id text references organization check (parent_id <> id),
    add column successor_id text references organization check (successor_id <> id),
    add column area_id text references area,
    add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
    add column source text not null default 'body file' check (length(source) between 1 and 200),
    add column recorded_at timestamptz not null default now();

alter table organization add column import_id text;
alter table organization alter column source drop default, alter column recorded_at drop default;

comment on column organization.classification is 'as the register says it; kind is what we make of it';
comment on column organization.successor_id is 'what it became when it was dissolved';

create index organization_of_body on organization (body_id, kind);

-- A legislative period, an election: what memberships refer to as their time.
create table event (
    id              text primary key,
    organization_id text        references organization,
    name            text        not null check (length(name) between 1 and 400),
    classification  text        not null default '',
    start_date      text,
    end_date        text,
    details         jsonb       not null default '{}' check (jsonb_typeof(details) = 'object'),
    source          text        not null check (length(source) between 1 and 200),
    recorded_at     timestamptz not null
);

create table post (
    id              text primary key,
    organization_id text        not null references organization,
    area_id         text        references area,
    label           text        not null check (length(label) between 1 and 400),
    details         jsonb       not null default '{}' check (jsonb_typeof(details) = 'object'),
    source          text        not null check (length(source) between 1 and 200),
    recorded_at     timestamptz not null
);

-- The name in one piece, as it is printed where no honorific is wanted.
alter table person
    add column name text check (length(name) between 1 and 500),
    add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
    add column import_id text;
update person set name = concat_ws(' ', nullif(given, ''), nullif(particle, ''), family);
alter table person alter column name set not null;

-- Under what others know whom or what; the scheme of a register's own ids is the register's name. Not unique: short
-- schemes are used by several registers for different people, and the name decides.
create table identifier (
    subject     text        not null check (subject in ('AREA', 'ORGANIZATION', 'POST', 'EVENT', 'PERSON', 'MEMBERSHIP')),
    subject_id  text        not null,
    scheme      text        not null check (length(scheme) <= 200),
    identifier  text        not null check (length(identifier) between 1 and 400),
    recorded_at timestamptz not null,
    primary key (subject_id, subject, scheme, identifier)
);

create index identifier_leads_to on identifier (subject, identifier, scheme);

-- Dates as they were supplied: a year, a month, a day. valid_from and valid_to are the days that they mean.
create domain partial_date as text check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');

alter table membership
    drop constraint membership_role_check,
    add constraint membership_role_check check (
        role in ('REPRESENTATIVE', 'SUBSTITUTE', 'MEMBER', 'CHAIR', 'VICE_CHAIR', 'OBSERVER', 'OTHER')),
    add column title text not null default '' check (length(title) <= 400),
    add column start_date partial_date,
    add column end_date partial_date,
    add column on_behalf_of_id text references organization,
    add column area_id text references area,
    add column post_id text references post,
    add column event_id text references event,
    add column import_id text,
    add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
    -- one may well be a member and the chair of one group; but not of two groups
    drop constraint membership_one_at_a_time,
    add constraint membership_one_at_a_time exclude using gist (
        person_id with =, body_id with =, kind with =, period with &&, organization_id with <>)
        where (kind in ('DELEGATION', 'GROUP'));

comment on column membership.title is 'the role as the register says it; role is what we make of it';
comment on column membership.start_date is 'as supplied; null where valid_from is inferred or comes from the event';
comment on column membership.end_date is 'as supplied, the last day; null where valid_to is inferred or comes from the event';

drop index membership_of_organization;
create index membership_of_organization on membership (organization_id, valid_from);
create index membership_on_behalf_of on membership (on_behalf_of_id) where on_behalf_of_id is not null;
create index membership_of_body on membership (body_id, person_id);
