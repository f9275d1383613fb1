-- Where a text is given up by all of its authors, each says so for themselves.
alter table author add column gives_up_at timestamptz;
