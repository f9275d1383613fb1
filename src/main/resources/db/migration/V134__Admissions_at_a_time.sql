-- An admission that is decided and waits for its time. The job publishes it then, or as soon as there is one again.
create table scheduled_admission (
    declaration_id text        not null primary key references declaration,
    due_at         timestamptz not null,
    numbers        jsonb       not null,
    actor_id       text        not null,
    actor_name     text        not null,
    scheduled_at   timestamptz not null,
    -- key of the message that says why it could not be published at its time; it then waits for the officer
    problem        text
);

create index scheduled_admission_due on scheduled_admission (due_at, declaration_id) where problem is null;
