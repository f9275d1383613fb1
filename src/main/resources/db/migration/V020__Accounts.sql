-- Who may sign in. The person is an id of the registry, which lies above: no foreign key from here.
create table account (
    id          text        primary key,
    email       text        not null check (email = lower(email) and length(email) between 3 and 254),
    name        text        not null check (length(name) between 1 and 200),
    person_id   text,
    locale      text        not null check (locale in ('en', 'fr', 'nl')),
    created_at  timestamptz not null,
    disabled_at timestamptz
);
create unique index account_one_per_email on account (lower(email));
create unique index account_one_per_person on account (person_id) where person_id is not null;

-- An officer is an officer of a body; an administrator is one of the installation.
create table account_role (
    id         text primary key,
    account_id text not null references account,
    role       text not null check (role in ('member', 'table-office', 'admin')),
    body_id    text,
    check (role <> 'table-office' or body_id is not null),
    check (role <> 'admin' or body_id is null),
    unique nulls not distinct (account_id, role, body_id)
);
