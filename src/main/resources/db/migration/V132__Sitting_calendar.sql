-- When a body sits: part-sessions, sessions, legislatures. Windows of signing end with them, numbers count within them.
create table sitting (
    id        text not null primary key,
    body_id   text not null references organization,
    kind      text not null check (kind in ('PART_SESSION', 'SESSION', 'LEGISLATURE')),
    number    int  not null check (number between 1 and 9999),
    label     text not null check (label <> ''),
    first_day date not null,
    last_day  date,   -- included; null while nobody knows it
    check (last_day >= first_day),
    constraint sitting_number unique (body_id, kind, number, first_day),
    constraint sitting_label unique (body_id, kind, label),
    constraint sitting_overlap exclude using gist (
        body_id with =, kind with =, daterange(first_day, last_day, '[]') with &&)
);
