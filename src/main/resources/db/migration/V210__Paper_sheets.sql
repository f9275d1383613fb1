-- A sheet of paper on which names are collected by hand: made here, printed, filled in, entered, checked by an officer.
-- It belongs to one wording and says one thing of what becomes of the names on it.
create table paper_sheet (
    declaration_id text        not null references declaration,
    number         int         not null check (number >= 1),
    wording_number int         not null,
    state          text        not null check (state in
        ('ENTERING', 'WAITING', 'RETURNED', 'ACCEPTED', 'REFUSED', 'DISCARDED', 'OVER')),
    visibility     text        not null check (visibility in ('PUBLIC', 'RECIPIENT', 'COUNTED')),
    country        text        not null check (country ~ '^[A-Z]{2}$'),
    -- places for names that are printed on it
    lines          int         not null check (lines between 1 and 5000),
    place          text,
    collected_on   date,
    made_at        timestamptz not null,
    made_by        text        not null,
    handed_in_at   timestamptz,
    handed_in_by   text,
    -- what the sample is drawn with: made when the sheet is handed in, and not known before
    seed           text,
    decided_at     timestamptz,
    decided_by     text,
    remark         text,
    counted        int,
    duplicates     int,
    struck         int,
    -- when what it said of people was destroyed
    forgotten_at   timestamptz,
    primary key (declaration_id, number),
    check ((state = 'ACCEPTED') = (counted is not null))
);

create index paper_sheet_waiting on paper_sheet (handed_in_at) where state = 'WAITING';
create index paper_sheet_to_forget on paper_sheet (declaration_id) where forgotten_at is null;

-- Who stands on a line is sealed under a key of the line, which is destroyed when the sheet is decided on. Which line
-- became which signature is kept nowhere.
create table paper_line (
    declaration_id text  not null,
    sheet          int   not null,
    position       int   not null check (position between 1 and 5000),
    id             text  not null,
    line_sealed    bytea,
    -- by which a person is recognised once; gone with what is sealed
    signer_key     bytea check (length(signer_key) = 32),
    struck         text  check (struck in ('ILLEGIBLE', 'INCOMPLETE', 'DUPLICATE', 'NOT_A_PERSON')),
    primary key (declaration_id, sheet, position),
    foreign key (declaration_id, sheet) references paper_sheet on delete cascade,
    check ((line_sealed is null) = (signer_key is null))
);

create index paper_line_alike on paper_line (declaration_id, signer_key) where signer_key is not null;

-- A picture of the sheet, for the officer who checks it; sealed, and gone with the lines.
create table paper_scan (
    declaration_id text        not null,
    sheet          int         not null,
    id             text        not null,
    type           text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    content_sealed bytea       not null,
    added_at       timestamptz not null,
    primary key (declaration_id, sheet),
    foreign key (declaration_id, sheet) references paper_sheet on delete cascade
);
