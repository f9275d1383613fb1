-- The last number given in a series of a body; the row is locked while a number is given.
create table number_series (
    body_id     text not null references organization,
    series      text not null,
    last_number int  not null check (last_number >= 0),
    primary key (body_id, series)
);
