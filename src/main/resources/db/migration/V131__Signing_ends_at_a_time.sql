-- When signing began, and the moment from which no more names are taken; null where it is not known yet, or never ends.
alter table declaration
    add opened_at timestamptz,
    add closes_at timestamptz;

create index declaration_due on declaration (closes_at, id) where state in ('GATHERING', 'OPEN');
