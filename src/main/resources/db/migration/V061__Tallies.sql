-- Counts of a wording's signatures by dimension. Pages read these and never count rows.
create table tally (
    declaration_id text not null,
    wording_number int  not null,
    dimension      text not null check (dimension in ('COUNTED', 'WITHDRAWN', 'DELEGATION', 'GROUP')),
    key            text not null,
    slot           int  not null default 0,
    n              int  not null check (n >= 0),
    primary key (declaration_id, wording_number, dimension, key, slot)
);
